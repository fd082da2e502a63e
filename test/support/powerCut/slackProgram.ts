/** The built product with one setting taken away: it syncs the log of writes at checkpoints only, as better-sqlite3 does where nobody says otherwise. */

import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..', '..', '..')
const full = /\["synchronous", 2\]/
const normal = '["synchronous", 1]'

/** Makes it in this folder and returns its entry. Throws where the product does not hold the setting once. */
export const slackProgram = (folder: string): string => {
  const main = join(folder, 'out', 'main')
  mkdirSync(main, { recursive: true })
  cpSync(join(root, 'out', 'main'), main, { recursive: true })
  for (const name of ['node_modules', 'package.json', 'out/renderer']) symlinkSync(join(root, name), join(folder, name))
  const holders = readdirSync(main).filter((name) => name.endsWith('.js') && full.test(readFileSync(join(main, name), 'utf8')))
  if (holders.length !== 1) throw new Error(`the setting stands in ${holders.length} files`)
  for (const name of holders) {
    const path = join(main, name)
    writeFileSync(path, readFileSync(path, 'utf8').replace(full, normal))
  }
  return join(main, 'headless.js')
}

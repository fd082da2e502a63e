// npm run reliability: runs the tests that count what they tried, and writes what they counted into docs/reliability.md.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promiseNames, promises } from './reliability/promises.ts'
import { countedIn, withFigures } from './reliability/table.ts'

const root = resolve(import.meta.dirname, '..')
const page = join(root, 'docs', 'reliability.md')
const folder = mkdtempSync(join(tmpdir(), 'gasdesk-figures-'))
const lines = join(folder, 'figures.jsonl')

try {
  writeFileSync(lines, '')
  const tests = new Set(promiseNames.map((name) => promises[name].test))
  const child = spawn('npx', ['vitest', 'run', ...tests], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, GASDESK_FIGURES: lines },
    shell: process.platform === 'win32',
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('a test failed: the figures stay as they were')
  const when = `${new Date().toISOString().slice(0, 10)}, ${process.platform}, Node ${process.version}.`
  writeFileSync(page, withFigures(readFileSync(page, 'utf8'), countedIn(readFileSync(lines, 'utf8')), when))
  console.log(`docs/reliability.md holds the figures of ${when}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

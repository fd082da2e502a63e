/** The demo's full shop, filled once and copied for each run. */

import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fill } from '../../scripts/demo/fill.ts'
import { story } from '../../scripts/demo/story.ts'

const kept = resolve(import.meta.dirname, '../../node_modules/.cache/gasdesk/bench-demo')
/** Fixed, so that filters by date find the same days in every run. */
const until = Date.parse('2026-11-24T10:42:00+08:00')

const fillKept = async (): Promise<void> => {
  const partial = `${kept}-${process.pid}`
  rmSync(partial, { recursive: true, force: true })
  process.stderr.write('Filling the demo shop (a minute or two) …\n')
  await fill(partial, story({ seed: 1, orders: 150_000, customers: 17_000, until }), until, () => {})
  renameSync(partial, kept)
}

/** A copy of the shop in a folder of its own; the caller removes it. `BENCH_FRESH=1` fills it anew, as after a change of the schema. */
export const demoFolder = async (): Promise<string> => {
  if (process.env.BENCH_FRESH === '1') rmSync(kept, { recursive: true, force: true })
  if (!existsSync(kept)) await fillKept()
  const folder = mkdtempSync(join(tmpdir(), 'gasdesk-bench-'))
  cpSync(kept, folder, { recursive: true })
  return folder
}

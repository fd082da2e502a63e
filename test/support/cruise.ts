/** Runs the import table over a tree of files, the project's own or one that a test has planted. */

import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { z } from 'zod'

const root = resolve(import.meta.dirname, '..', '..')
const table = join(root, '.dependency-cruiser.cjs')
const folders = ['main', 'renderer', 'shared', 'scripts']

const report = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
})

export type Cruise = Readonly<{ modules: number; violations: readonly Readonly<{ from: string; to: string; rule: string }>[] }>

/** Reads every module of `tree` (by default the project) and says which of its imports the table refuses. */
export async function cruise(tree = root): Promise<Cruise> {
  const program = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs')
  const output = await new Promise<string>((done, failed) => {
    // The exit code is the number of violations, so only an output that is no report is a failure.
    execFile(
      process.execPath,
      [program, '--config', table, '--output-type', 'json', ...folders],
      { cwd: tree, maxBuffer: 2 ** 28 },
      (error, out) => (out ? done(out) : failed(error)),
    )
  })
  const { summary } = report.parse(JSON.parse(output))
  return {
    modules: summary.totalCruised,
    violations: summary.violations.map(({ from, to, rule }) => ({ from, to, rule: rule.name })),
  }
}

/** The folders and files that have a row in the table. */
export function rows(): readonly string[] {
  const { forbidden } = z
    .object({ forbidden: z.array(z.object({ name: z.string() })) })
    .parse(createRequire(import.meta.url)(table))
  const ending = ' → only its row'
  return forbidden.filter(({ name }) => name.endsWith(ending)).map(({ name }) => name.slice(0, -ending.length))
}

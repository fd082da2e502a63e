/** Other languages' runtimes, where this machine has them. */

import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The first of these programs that is found, and for which `check` (arguments) succeeds; null when there is none. */
export async function findProgram(candidates: readonly string[], ...check: readonly string[]): Promise<string | null> {
  for (const program of candidates) {
    try {
      await run(program, [...check])
      return program
    } catch {
      // Not there, or without what is needed: the next one.
    }
  }
  return null
}

/** The first of these folders that holds a file. */
export const folderWith = (file: string, folders: readonly string[]): string | null =>
  folders.find((folder) => existsSync(join(folder, file))) ?? null

/** What a program prints; its standard error goes with the rejection when it fails. */
export async function outputOf(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  const { stdout } = await run(program, [...args], { env: { ...process.env, ...env }, maxBuffer: 16 * 1_048_576 })
  return stdout
}

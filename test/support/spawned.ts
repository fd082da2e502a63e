/** Runs a program to its end without blocking this one, which may be what it talks to. */

import { type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

export const spawned = async (
  program: string,
  words: readonly string[],
  options: SpawnOptions = {},
): Promise<Readonly<{ code: number | null; out: string; error: string }>> => {
  const child = spawn(program, words, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  if (child.stdout === null || child.stderr === null) throw new Error('a program without output')
  const [out, error, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { code, out, error }
}

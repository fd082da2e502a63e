/** A program under measurement, in a process of its own. */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

export type Child = Readonly<{
  /** What its first line of output said. */
  ready: Readonly<Record<string, unknown>>
  /** Milliseconds from its start to that line. */
  startMs: number
  process: ChildProcess
  /** Resident memory in MiB, as the kernel counts it; NaN where the kernel does not say. */
  memory: () => number
  /** Sends a word and resolves with the answer. */
  ask: (word: string) => Promise<unknown>
  stop: () => Promise<void>
}>

const memoryOf = (pid: number | undefined): number => {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024
  } catch {
    return Number.NaN
  }
}

/** Starts Node with these words and waits for one line of JSON. Rejects when the program ends before. */
export const startChild = async (words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Child> => {
  const started = performance.now()
  const child = spawn(process.execPath, words, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  let complaints = ''
  child.stderr?.on('data', (text) => {
    complaints = (complaints + text).slice(-4_000)
  })
  if (child.stdout === null) throw new Error('a child without output')
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`${words.join(' ')} ended with ${code}:\n${complaints}`)
  })
  const [line] = await Promise.race([once(createInterface(child.stdout), 'line'), ended])
  ended.catch(() => {})
  return {
    ready: JSON.parse(String(line)),
    startMs: performance.now() - started,
    process: child,
    memory: () => memoryOf(child.pid),
    ask: async (word) => {
      child.send(word)
      const [answer] = await once(child, 'message')
      return answer
    },
    stop: async () => {
      if (child.exitCode !== null) return
      const exit = once(child, 'exit')
      child.kill('SIGTERM')
      await exit
    },
  }
}

/** Lets a running program's system calls fail or take long, by strace; the program itself is as it always is. */

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export type Fault = Readonly<{
  /** By name, joined with commas. */
  calls: string
  /** As strace's `inject=` takes it, e.g. `error=EIO:when=3`, `signal=SIGKILL:when=1` or `delay_exit=200000`. */
  how: string
  /** Only calls that are about one of these; every call where there is none. */
  paths?: readonly string[]
}>

export type Faults = Readonly<{
  /** How many calls have met it so far. */
  met: () => number
  /** Calls do again what they do, if the program still lives; returns how many had met the fault. */
  end: () => Promise<number>
}>

/** Null, or why this machine cannot do it. */
export const straceMissing = (): string | null => {
  try {
    execFileSync('strace', ['-qq', '-o', '/dev/null', '-e', 'inject=fsync:error=EIO', 'true'], { stdio: 'ignore' })
    return null
  } catch {
    return 'strace is not installed, or may not trace here'
  }
}

/** Resolves once strace says that it watches; rejects where it ends before. */
const attached = ({ stderr }: ChildProcess, ended: Promise<unknown>): Promise<void> =>
  new Promise((resolve, reject) => {
    if (stderr === null) throw new Error('strace has no output')
    const said: string[] = []
    createInterface(stderr).on('line', (line) => {
      said.push(line)
      if (/ attached/.test(line)) resolve()
    })
    void ended.then(() => reject(new Error(`strace ended: ${said.join('\n')}`)))
  })

/** Begins for every thread of the program, at once. */
export const inject = async (pid: number, folder: string, { calls, how, paths = [] }: Fault): Promise<Faults> => {
  const log = join(folder, 'strace.log')
  rmSync(log, { force: true })
  const only = paths.flatMap((path) => ['-P', path])
  const words = ['-f', '-p', String(pid), '-o', log, '-e', `trace=${calls}`, '-e', `inject=${calls}:${how}`, ...only]
  const tracer = spawn('strace', words, { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(tracer, 'exit')
  await attached(tracer, ended)
  const met = () => [...readFileSync(log, 'utf8').matchAll(/\((?:INJECTED|DELAYED)[^)]*\)/g)].length
  return {
    met,
    end: async () => {
      tracer.kill('SIGINT')
      await ended
      return met()
    },
  }
}

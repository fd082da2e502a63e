/** Counts what the program itself does with files while everything waits for it: the synchronous calls that come out of main/. */

import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { resolve } from 'node:path'

const ours = resolve(import.meta.dirname, '../../main')
const standIn = resolve(import.meta.dirname, '../electron-host')

/** Node's own names of them, but those that speak to a terminal or a pipe. */
const names = Object.keys(fs).filter((name) => name.endsWith('Sync'))

/** Returns the calls so far, each by its name and the first place in main/ that it came from; counting goes on until `stop`. */
export const countSyncCalls = (): Readonly<{ calls: string[]; stop: () => void }> => {
  const calls: string[] = []
  const real = new Map(names.map((name) => [name, Reflect.get(fs, name)]))
  for (const [name, call] of real)
    Reflect.set(fs, name, (...words: unknown[]) => {
      // What the stand-in reads where Electron would is none of the program's own.
      const place = new Error(name).stack?.split('\n').find((line) => line.includes(ours) || line.includes(standIn))
      if (place?.includes(ours)) calls.push(`${name} ${place.trim()}`)
      return call.apply(fs, words)
    })
  syncBuiltinESMExports()
  const stop = () => {
    for (const [name, call] of real) Reflect.set(fs, name, call)
    syncBuiltinESMExports()
  }
  return { calls, stop }
}

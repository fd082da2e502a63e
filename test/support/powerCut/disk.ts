/** A disk whose power can be cut: it knows what of a folder was synced and what was only written, and makes the folders that either may leave. */

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Random } from '../../../scripts/demo/random.ts'

/** What lay on the disk at one moment. `names`: which file each name meant; `bytes`: what each file held. */
type Lay = Readonly<{ names: ReadonlyMap<string, string>; bytes: ReadonlyMap<string, Buffer> }>
export type Moment = Readonly<{ synced: Lay; written: Lay }>

export type Disk = Readonly<{
  /** The folder whose program is watched. */
  folder: string
  /** What that program must be started with. */
  env: Readonly<Record<string, string>>
  /** How the folder lies now. The program must stand still. */
  moment: () => Moment
  remove: () => void
}>

const source = resolve(import.meta.dirname, 'synced.c')
/** Smaller than a page of the database, so that pages are torn too. */
const sector = 512

/** Null where this machine cannot watch a program's syncs: the caller skips with that reason. */
export const compileWatch = (folder: string): string | null => {
  if (process.platform !== 'linux') return null
  const library = join(folder, 'synced.so')
  try {
    execFileSync('cc', ['-shared', '-fPIC', '-O2', '-Wall', '-o', library, source, '-ldl'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    return library
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

const writtenIn = (folder: string): Lay => {
  const names = new Map<string, string>()
  const bytes = new Map<string, Buffer>()
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const found = statSync(path, { bigint: true })
    if (!found.isFile()) continue
    const file = `${found.ino}-${found.birthtimeNs}`
    names.set(name, file)
    bytes.set(file, readFileSync(path))
  }
  return { names, bytes }
}

const syncedIn = (copies: string): Lay => {
  const lines = existsSync(join(copies, 'names')) ? readFileSync(join(copies, 'names'), 'utf8').split('\n') : []
  const names = lines.filter(Boolean).map((line) => {
    const at = line.indexOf(' ')
    return [line.slice(at + 1), line.slice(0, at)] as const
  })
  const bytes = readdirSync(copies)
    .filter((name) => name.startsWith('bytes-'))
    .map((name) => [name.slice('bytes-'.length), readFileSync(join(copies, name))] as const)
  return { names: new Map(names), bytes: new Map(bytes) }
}

export const openDisk = (place: string, library: string): Disk => {
  const [folder, copies] = [join(place, 'shop'), join(place, 'synced')]
  for (const each of [folder, copies]) mkdirSync(each, { recursive: true })
  return {
    folder,
    env: { LD_PRELOAD: library, SYNC_OF: folder, SYNC_TO: copies },
    moment: () => ({ synced: syncedIn(copies), written: writtenIn(folder) }),
    remove: () => rmSync(place, { recursive: true, force: true }),
  }
}

const nothing = Buffer.alloc(0)

/** Of a file that was written beyond its last sync, each sector may have reached the disk or not, and so may its length. */
const torn = (synced: Buffer, written: Buffer, random: Random): Buffer => {
  const bytes = Buffer.alloc(random.pick([synced.length, written.length]))
  for (let at = 0; at < bytes.length; at += sector) {
    random
      .pick([synced, written])
      .subarray(at, at + sector)
      .copy(bytes, at)
  }
  return bytes
}

/** The folder as the disk holds it after a cut: with `random` any of what was written may have come through, without it only what was synced has. */
export const layOut = ({ synced, written }: Moment, folder: string, random: Random | null): void => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const names = random === null ? synced.names.keys() : new Set([...synced.names.keys(), ...written.names.keys()])
  for (const name of names) {
    const lay = random === null ? synced : random.pick([synced, written])
    const file = lay.names.get(name)
    if (file === undefined) continue
    const safe = synced.bytes.get(file) ?? nothing
    writeFileSync(join(folder, name), random === null ? safe : torn(safe, written.bytes.get(file) ?? safe, random))
  }
}

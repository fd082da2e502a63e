/** Where exported files lie until somebody has fetched them: for an hour, and never over a restart, since they are copies of the customers' data. */

import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Exported } from '../../../shared/contract/exports.ts'

/** A finished file as a host hands it out. */
export type ShelvedFile = Readonly<{ path: string; name: string; bytes: number; type: string }>

export type ExportShelf = Readonly<{
  /** A place for a file that is still to be written. */
  place: (form: keyof typeof types) => Readonly<{ id: string; path: string }>
  put: (file: Exported, form: keyof typeof types) => void
  /** Null for an id that was never given, or whose file is gone. */
  find: (id: string) => ShelvedFile | null
  drop: (id: string) => void
  /** Removes every file. */
  close: () => void
}>

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

const keptForMs = 3_600_000

/** Empties the folder first: whatever lies there belongs to nobody any more. */
export const openExportShelf = (folder: string): ExportShelf => {
  rmSync(folder, { recursive: true, force: true })
  const files = new Map<string, ShelvedFile & { timer: NodeJS.Timeout }>()
  const pathOf = (id: string, form: keyof typeof types) => join(folder, `${id}.${form}`)
  const drop = (id: string): void => {
    const file = files.get(id)
    if (file === undefined) return
    clearTimeout(file.timer)
    files.delete(id)
    rmSync(file.path, { force: true })
  }
  return {
    place: (form) => {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      const id = randomUUID()
      return { id, path: pathOf(id, form) }
    },
    put: ({ id, name, bytes }, form) => {
      const timer = setTimeout(drop, keptForMs, id).unref()
      files.set(id, { path: pathOf(id, form), name, bytes, type: types[form], timer })
    },
    find: (id) => {
      const file = files.get(id)
      if (file === undefined || !existsSync(file.path)) return null
      const { timer: _timer, ...shelved } = file
      return shelved
    },
    drop,
    close: () => {
      for (const id of [...files.keys()]) drop(id)
    },
  }
}

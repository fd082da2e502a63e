/**
 * Looks at a database file before anything opens it, so that a foreign, newer or damaged one stays as it is, byte for byte.
 * Must run before this process has a connection to the file: closing a plain descriptor drops SQLite's locks on it (sqlite.org/howtocorrupt.html §2.2).
 */

import { accessSync, closeSync, constants, openSync, readSync, type Stats, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Fault } from '../base/fault.ts'
import { applicationId, type FileHeader, headerLength, parseHeader } from './format.ts'
import { openReadable } from './open.ts'
import { storageFault } from './trouble.ts'

/** Why a path holds no database that can be worked with; `detail.reason` of the fault. */
export type Obstacle =
  | 'folder_missing'
  | 'not_writable'
  | 'is_directory'
  | 'file_missing'
  | 'empty'
  | 'not_a_database'
  | 'truncated'

const broken = (reason: Obstacle, path: string, cause?: unknown): Fault =>
  new Fault('storage_broken', `${path}: ${reason.replaceAll('_', ' ')}`, { detail: { reason, path }, cause })

/** What lies at a path, or null. */
const statsOf = (path: string): Stats | null => {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null
  } catch (error) {
    throw storageFault(error, { path })
  }
}

const assertWritable = (path: string): void => {
  try {
    accessSync(path, constants.R_OK | constants.W_OK)
  } catch (error) {
    throw broken('not_writable', path, error)
  }
}

const hasContent = (path: string): boolean => (statsOf(path)?.size ?? 0) > 0

const readHeader = (path: string): FileHeader | null => {
  const handle = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(headerLength)
    return parseHeader(bytes.subarray(0, readSync(handle, bytes, 0, headerLength, 0)))
  } finally {
    closeSync(handle)
  }
}

/** The schema's version as the next connection will see it: a WAL that was left behind may hold a later one than the header. */
const versionOf = (path: string, header: FileHeader): number => {
  if (!hasContent(`${path}-wal`)) return header.version
  const db = openReadable(path)
  try {
    return Number(db.pragma('user_version', { simple: true }))
  } finally {
    db.close()
  }
}

const assertFolder = (path: string): void => {
  const folder = dirname(path)
  if (!statsOf(folder)?.isDirectory()) throw broken('folder_missing', folder)
  assertWritable(folder)
}

const assertOurs = (path: string, size: number, latest: number): void => {
  const header = readHeader(path)
  if (header === null) throw broken('not_a_database', path)
  if (header.applicationId !== applicationId) {
    throw new Fault('foreign_database', `${path} belongs to another program`, {
      detail: { path, applicationId: header.applicationId },
    })
  }
  // With a WAL the file may lawfully be shorter: the missing pages are still to be copied into it.
  if (size < header.pages * header.pageSize && !hasContent(`${path}-wal`)) throw broken('truncated', path)
  const version = versionOf(path, header)
  if (version > latest) {
    throw new Fault('newer_database', `${path} is of schema ${version}, this program knows ${latest}`, {
      detail: { path, version, latest },
    })
  }
}

/**
 * What is at `path`: nothing at all, or a database of ours whose schema is at most `latest`. Everything else is a fault: `foreign_database`,
 * `newer_database`, or `storage_broken` with an `Obstacle` in `detail.reason`. Changes nothing but, after a crash, the `-shm` file.
 */
export const inspectDatabase = (path: string, latest: number): 'absent' | 'ours' => {
  assertFolder(path)
  const stats = statsOf(path)
  if (stats === null) {
    // A WAL alone means that the database was taken away; a new one beside it would swallow its pages.
    if (hasContent(`${path}-wal`) || hasContent(`${path}-journal`)) throw broken('file_missing', path)
    return 'absent'
  }
  if (stats.isDirectory()) throw broken('is_directory', path)
  assertWritable(path)
  if (stats.size === 0) throw broken('empty', path)
  assertOurs(path, stats.size, latest)
  return 'ours'
}

/** The fault of a database that must exist and does not. */
export const missingDatabase = (path: string): Fault => broken('file_missing', path)

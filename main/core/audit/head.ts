/** The end of the audit log, kept beside the database, so that a log that was cut or put back is seen: a chain alone fits at any length. */

import { readFileSync } from 'node:fs'
import { replaceFile } from '../base/durableFile.ts'
import type { ReadableDatabase } from '../storage/handles.ts'
import { type AuditLink, auditHashOf, lastAuditLink } from '../storage/tables/auditLog.ts'
import { storageFault } from '../storage/trouble.ts'
import { firstPrevHash } from './hash.ts'

/** `id` and `hash` of an entry that was on the disk at the instant `at`; id 0 and 64 zeros while the log is empty. */
export type AuditHead = Readonly<{ id: number; hash: string; at: number }>

/** The file as found: `unreadable` when it holds anything but a head. */
export type KeptHead =
  | Readonly<{ state: 'absent' }>
  | Readonly<{ state: 'unreadable' }>
  | Readonly<{ state: 'read'; head: AuditHead }>

/** How the log stands to the kept head; `id` is the first entry that is missing or does not fit. */
export type HeadCheck = Readonly<{ state: 'ok' }> | Readonly<{ state: 'broken'; id: number; cause: 'truncated' | 'head' }>

/** Where an empty log ends. */
export const emptyLink: AuditLink = { id: 0, hash: firstPrevHash }

const isHead = (value: unknown): value is AuditHead => {
  if (typeof value !== 'object' || value === null) return false
  if (!('id' in value && 'hash' in value && 'at' in value)) return false
  const { id, hash, at } = value
  return (
    Number.isSafeInteger(id) &&
    Number(id) >= 0 &&
    Number.isSafeInteger(at) &&
    typeof hash === 'string' &&
    /^[0-9a-f]{64}$/.test(hash)
  )
}

const parseHead = (text: string): KeptHead => {
  try {
    const value: unknown = JSON.parse(text)
    return isHead(value) ? { state: 'read', head: value } : { state: 'unreadable' }
  } catch {
    // Not JSON: a power cut cannot leave that (replaceFile), so somebody wrote it.
    return { state: 'unreadable' }
  }
}

/** Throws a fault where the file exists and cannot be read. */
export const readHead = (path: string): KeptHead => {
  try {
    return parseHead(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { state: 'absent' }
    throw storageFault(error, { path })
  }
}

/** True where no entry was ever known to exist, so that a missing database hides no loss. */
export const tellsOfNothing = (kept: KeptHead): boolean =>
  kept.state === 'absent' || (kept.state === 'read' && kept.head.id === 0)

/** Durable when it returns. Only for a link whose commit is on the disk. Throws a fault; the former head then stays. */
export const writeHead = (path: string, link: AuditLink, at: number): void => {
  try {
    replaceFile(path, `${JSON.stringify({ id: link.id, hash: link.hash, at })}\n`)
  } catch (error) {
    throw storageFault(error, { path })
  }
}

/** Compares the log with the kept head. A head is written before the first entry, so its absence beside entries is a break too. */
export const checkHead = (db: ReadableDatabase, kept: KeptHead): HeadCheck => {
  const end = lastAuditLink(db) ?? emptyLink
  if (kept.state === 'absent') return end.id === 0 ? { state: 'ok' } : { state: 'broken', id: end.id, cause: 'head' }
  if (kept.state === 'unreadable') return { state: 'broken', id: end.id, cause: 'head' }
  const { id, hash } = kept.head
  if (id > end.id) return { state: 'broken', id: end.id + 1, cause: 'truncated' }
  const found = id === 0 ? firstPrevHash : auditHashOf(db, id)
  return found === hash ? { state: 'ok' } : { state: 'broken', id, cause: 'head' }
}

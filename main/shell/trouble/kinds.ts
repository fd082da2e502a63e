/** Which trouble keeps the office from opening, and what a person can do about it at once. */

import { isFault } from '../../core/base/fault.ts'

export type Trouble =
  | 'portTaken'
  | 'folderInUse'
  | 'notWritable'
  | 'folderMissing'
  | 'newer'
  | 'foreign'
  | 'damaged'
  | 'full'
  | 'busy'
  | 'settings'
  | 'unknown'

/** `port`: listen on another one. `wait`: leave it to the program, which goes on trying. */
export type Step = 'retry' | 'folder' | 'port' | 'diagnostics' | 'wait' | 'quit'

/** By the reason that a fault gives in its detail. */
const byReason: Readonly<Record<string, Trouble>> = {
  folder_in_use: 'folderInUse',
  not_writable: 'notWritable',
  folder_missing: 'folderMissing',
  EACCES: 'notWritable',
  EPERM: 'notWritable',
  EROFS: 'notWritable',
  SQLITE_READONLY: 'notWritable',
  EADDRINUSE: 'portTaken',
}

const byCode: Readonly<Record<string, Trouble>> = {
  foreign_database: 'foreign',
  newer_database: 'newer',
  storage_full: 'full',
  storage_busy: 'busy',
  storage_broken: 'damaged',
}

/** What a plain error of the file system means, before the office has looked at anything. */
const bySystemCode: Readonly<Record<string, Trouble>> = {
  EACCES: 'notWritable',
  EPERM: 'notWritable',
  EROFS: 'notWritable',
  ENOSPC: 'full',
  EDQUOT: 'full',
  ENOENT: 'folderMissing',
  ENOTDIR: 'folderMissing',
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

export const troubleOf = (error: unknown): Trouble => {
  if (!isFault(error)) return bySystemCode[codeOf(error)] ?? 'unknown'
  if (error.code === 'invalid' && String(error.detail.path).endsWith('settings.json')) return 'settings'
  return byReason[String(error.detail.reason)] ?? byCode[error.code] ?? 'unknown'
}

/** The first is what helps most often. Nothing here deletes or moves a file. */
const steps: Readonly<Record<Trouble, readonly Step[]>> = {
  portTaken: ['wait', 'port', 'quit'],
  folderInUse: ['retry', 'folder', 'quit'],
  notWritable: ['retry', 'folder', 'diagnostics', 'quit'],
  folderMissing: ['retry', 'diagnostics', 'quit'],
  newer: ['folder', 'quit'],
  foreign: ['folder', 'retry', 'quit'],
  damaged: ['folder', 'diagnostics', 'retry', 'quit'],
  full: ['retry', 'folder', 'quit'],
  busy: ['retry', 'folder', 'quit'],
  settings: ['folder', 'retry', 'quit'],
  unknown: ['retry', 'folder', 'diagnostics', 'quit'],
}

export const stepsFor = (trouble: Trouble): readonly Step[] => steps[trouble]

/** Why a backup failed, as far as a person can do something about it. */

import type { BackupTrouble } from '../../../../shared/contract/backups.ts'
import type { Fault } from '../../base/fault.ts'

const reasons: Readonly<Record<string, BackupTrouble['reason']>> = {
  folder_missing: 'missing',
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'not_writable',
  EPERM: 'not_writable',
  EROFS: 'not_writable',
  SQLITE_CANTOPEN: 'not_writable',
  SQLITE_READONLY: 'not_writable',
}

export const reasonOf = ({ code, detail: { reason } }: Fault): BackupTrouble['reason'] =>
  code === 'storage_full' ? 'full' : (reasons[String(reason)] ?? 'other')

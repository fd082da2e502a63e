/** The backups of both folders as a person sees them: what lies in both is one. */

import type { Backup } from '../../../shared/contract/backups.ts'
import type { BackupManifest } from '../base/backupManifest.ts'

const shownBackup = ({ file, madeAt, reason, bytes, rows }: BackupManifest): Omit<Backup, 'isInFirst' | 'isInSecond'> => ({
  file,
  madeAt,
  reason,
  bytes,
  orders: rows.orders ?? 0,
  customers: rows.customers ?? 0,
  events: rows.events ?? 0,
})

/** Newest first. */
export const shownBackups = (first: readonly BackupManifest[], second: readonly BackupManifest[]): Backup[] => {
  const inFirst = new Map(first.map((backup) => [backup.sha256, backup]))
  const inSecond = new Map(second.map((backup) => [backup.sha256, backup]))
  return [...new Map([...inSecond, ...inFirst]).values()]
    .toSorted((a, b) => b.madeAt - a.madeAt)
    .map((backup) => ({
      ...shownBackup(backup),
      isInFirst: inFirst.has(backup.sha256),
      isInSecond: inSecond.has(backup.sha256),
    }))
}

/** What backups need of the office. */

import type { Clock } from '../../base/clock.ts'
import type { Log } from '../../base/log.ts'
import type { DataPaths } from '../../base/paths.ts'
import type { SettingsFile } from '../../base/settings.ts'
import type { Warnings } from '../../base/warnings.ts'
import type { Store } from '../../threads/store.ts'

export type BackupParts = Readonly<{
  store: Pick<Store, 'write' | 'onChanges'>
  paths: Pick<DataPaths, 'database' | 'backups'>
  settings: Pick<SettingsFile, 'current' | 'chooseSecondBackupFolder'>
  warnings: Warnings
  clock: Clock
  log: Log
  /** A backup began or ended, or its folders changed. */
  changed: () => void
}>

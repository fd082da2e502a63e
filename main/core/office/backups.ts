/** Sees to it that the shop has backups: makes them when they are due or asked for, records each, and says so when they fail. */

import { statSync } from 'node:fs'
import type { Backups, BackupTrouble } from '../../../shared/contract/backups.ts'
import type { ApiContext } from '../api/context.ts'
import { isDue, isOverdue } from '../backup/due.ts'
import { listBackups, rotate } from '../backup/folder.ts'
import { shownBackups } from '../backup/shown.ts'
import type { BackupManifest, BackupReason } from '../base/backupManifest.ts'
import type { Clock } from '../base/clock.ts'
import { type Fault, isFault } from '../base/fault.ts'
import type { Log } from '../base/log.ts'
import type { DataPaths } from '../base/paths.ts'
import type { SettingsFile } from '../base/settings.ts'
import type { Warnings } from '../base/warnings.ts'
import { storageFault } from '../storage/trouble.ts'
import { runBackup } from '../threads/backingUp.ts'
import type { BackupMade } from '../threads/backup.ts'
import { faultOf } from '../threads/failure.ts'
import type { Store } from '../threads/store.ts'
import { assertSecondFolder } from './secondFolder.ts'

type Parts = Readonly<{
  store: Pick<Store, 'write' | 'onChanges'>
  paths: Pick<DataPaths, 'database' | 'backups'>
  settings: Pick<SettingsFile, 'current' | 'chooseSecondBackupFolder'>
  warnings: Warnings
  clock: Clock
  log: Log
  /** A backup began or ended, or its folders changed. */
  changed: () => void
}>

export type OpenedBackups = ApiContext['backups'] & Readonly<{ check: () => Promise<void>; close: () => Promise<void> }>

/** The shop's morning begins with other things. */
const firstAfterMs = 120_000
const everyMs = 10 * 60_000

const troubleReasons: Readonly<Record<string, BackupTrouble['reason']>> = {
  folder_missing: 'missing',
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EACCES: 'not_writable',
  EPERM: 'not_writable',
  EROFS: 'not_writable',
  SQLITE_CANTOPEN: 'not_writable',
  SQLITE_READONLY: 'not_writable',
}

const reasonOf = ({ code, detail: { reason } }: Fault): BackupTrouble['reason'] =>
  code === 'storage_full' ? 'full' : (troubleReasons[String(reason)] ?? 'other')

export const openBackups = ({ store, paths, settings, warnings, clock, log, changed }: Parts): OpenedBackups => {
  const stopper = new AbortController()
  let running: Promise<void> | null = null
  let troubles: readonly BackupTrouble[] = []
  let failedAt = Number.NEGATIVE_INFINITY
  let writtenAt = clock.monotonic()
  const stopListening = store.onChanges(() => {
    writtenAt = clock.monotonic()
  })

  const zone = () => settings.current().zone
  const second = () => settings.current().secondBackupFolder
  /** A folder that cannot be read shows nothing; the next attempt says what is wrong with it. */
  const listed = (folder: string | null): Promise<BackupManifest[]> =>
    folder === null
      ? Promise.resolve([])
      : listBackups(folder).catch((error: unknown) => {
          log.warn('a folder of backups cannot be read', { folder, error })
          return []
        })
  const newestAt = async (): Promise<number | null> =>
    (await listed(paths.backups)).find(({ madeAt }) => madeAt <= clock.now())?.madeAt ?? null

  const show = async (): Promise<Backups> => {
    const [first, other] = await Promise.all([listed(paths.backups), listed(second())])
    return {
      folder: paths.backups,
      second: second(),
      backups: shownBackups(first, other),
      isRunning: running !== null,
      troubles: [...troubles],
    }
  }

  const record = (actor: string, detail: Readonly<Record<string, unknown>>, fault: Fault | null): Promise<unknown> =>
    store
      .write('act', {
        at: clock.now(),
        action: fault === null ? 'BACKUP_MADE' : 'BACKUP_FAILED',
        actor,
        status: fault === null ? 'SUCCESS' : 'FAILED',
        rejectCause: fault?.code ?? null,
        detail,
      })
      .catch((error: unknown) => log.warn('a backup could not be recorded', { error }))

  const warnIfOverdue = async (): Promise<void> => {
    const since = (await newestAt()) ?? statSync(paths.database).birthtimeMs
    if (isOverdue(since, clock.now())) warnings.raise('backup_overdue')
    else warnings.clear('backup_overdue')
  }

  const meet = async (place: BackupTrouble['place'], fault: Fault, actor: string, folder: string): Promise<void> => {
    log.error('a backup failed', { place, folder, error: fault })
    failedAt = clock.monotonic()
    troubles = [...troubles, { at: clock.now(), place, reason: reasonOf(fault) }]
    warnings.raise(place === 'first' ? 'backup_failed' : 'backup_second_failed')
    await record(actor, { place, folder, reason: fault.detail.reason ?? null }, fault)
  }

  const settle = async ({ manifest, secondFailure }: BackupMade, actor: string, carriedTo: string | null): Promise<void> => {
    warnings.clear('backup_failed')
    const { file, reason, bytes, sha256, rows, auditEnd } = manifest
    const { orders, customers, events } = rows
    const isCarried = carriedTo !== null && secondFailure === null
    await record(
      actor,
      { file, reason, bytes, sha256, rows: { orders, customers, events }, auditEnd: auditEnd?.id ?? 0, isCarried },
      null,
    )
    if (secondFailure !== null) await meet('second', faultOf(secondFailure), actor, carriedTo ?? '')
    else warnings.clear('backup_second_failed')
    for (const folder of isCarried ? [paths.backups, carriedTo] : [paths.backups])
      await rotate(folder, clock.now(), zone()).catch((error: unknown) =>
        log.warn('old backups could not be taken away', { folder, error }),
      )
  }

  const work = async (reason: BackupReason, actor: string): Promise<void> => {
    const carriedTo = second()
    troubles = []
    try {
      const order = { folder: paths.backups, second: carriedTo, reason, at: clock.now() }
      await settle(await runBackup({ database: paths.database, log }, order, stopper.signal), actor, carriedTo)
    } catch (error) {
      const fault = storageFault(error)
      if (fault.code !== 'cancelled') await meet('first', fault, actor, paths.backups)
      throw fault
    } finally {
      await warnIfOverdue()
    }
  }

  const run = (reason: BackupReason, actor: string): Promise<void> => {
    running ??= work(reason, actor).finally(() => {
      running = null
      changed()
    })
    changed()
    return running
  }

  const isNow = async (): Promise<boolean> =>
    isDue({
      now: clock.now(),
      zone: zone(),
      newest: await newestAt(),
      quiet: clock.monotonic() - writtenAt,
      sinceFailure: clock.monotonic() - failedAt,
    })

  /** Makes a backup where one is due; never rejects. */
  const check = async (): Promise<void> => {
    try {
      await warnIfOverdue()
      if (running === null && !stopper.signal.aborted && (await isNow())) await run('scheduled', 'system')
    } catch (error) {
      if (!isFault(error)) log.error('the backups could not be looked after', { error })
    }
  }

  const chooseSecond = async (folder: string | null, by: string): Promise<Backups> => {
    if (folder !== null) await assertSecondFolder(folder, paths.backups)
    const from = second()
    if (from !== folder) {
      const detail = { secondBackupFolder: { from, to: folder } }
      await store.write('act', { at: clock.now(), action: 'SETTINGS_CHANGED', actor: by, status: 'SUCCESS', detail })
      settings.chooseSecondBackupFolder(folder)
      troubles = troubles.filter(({ place }) => place === 'first')
      warnings.clear('backup_second_failed')
      changed()
    }
    return show()
  }

  const first = setTimeout(() => void check(), firstAfterMs).unref()
  const timer = setInterval(() => void check(), everyMs).unref()

  return {
    show,
    make: async (by) => {
      await run('asked', by)
      return show()
    },
    chooseSecond,
    check,
    close: async () => {
      clearTimeout(first)
      clearInterval(timer)
      stopListening()
      stopper.abort()
      await running?.catch(() => undefined)
    },
  }
}

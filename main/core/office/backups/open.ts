/** Sees to it that the shop has backups: makes them when they are due or asked for, shows them, and says so when there is none. */

import { statSync } from 'node:fs'
import type { Backups } from '../../../../shared/contract/backups.ts'
import type { ApiContext } from '../../api/context.ts'
import { isDue, isOverdue } from '../../backup/due.ts'
import { listBackups } from '../../backup/folder.ts'
import { shownBackups } from '../../backup/shown.ts'
import type { BackupManifest } from '../../base/backupManifest.ts'
import { isFault } from '../../base/fault.ts'
import { BackupMaker } from './maker.ts'
import type { BackupParts } from './parts.ts'
import { assertSecondFolder } from './secondFolder.ts'

export type OpenedBackups = ApiContext['backups'] & Readonly<{ check: () => Promise<void>; close: () => Promise<void> }>

/** The shop's morning begins with other things. */
const firstAfterMs = 120_000
const everyMs = 10 * 60_000

/** `check` makes a backup where one is due, and never rejects; it runs by itself every ten minutes. */
export const openBackups = (parts: BackupParts): OpenedBackups => {
  const { store, paths, settings, warnings, clock, log, changed } = parts
  const maker = new BackupMaker(parts)
  let writtenAt = clock.monotonic()
  const stopListening = store.onChanges(() => {
    writtenAt = clock.monotonic()
  })
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

  const warnIfOverdue = async (): Promise<void> => {
    const since = (await newestAt()) ?? statSync(paths.database).birthtimeMs
    if (isOverdue(since, clock.now())) warnings.raise('backup_overdue')
    else warnings.clear('backup_overdue')
  }

  const isNow = async (): Promise<boolean> =>
    isDue({
      now: clock.now(),
      zone: settings.current().zone,
      newest: await newestAt(),
      quiet: clock.monotonic() - writtenAt,
      sinceFailure: clock.monotonic() - maker.failedAt,
    })

  const check = async (): Promise<void> => {
    try {
      if (!maker.isRunning && !maker.isEnded && (await isNow())) await maker.make('scheduled', 'system')
    } catch (error) {
      if (!isFault(error)) log.error('the backups could not be looked after', { error })
    }
    await warnIfOverdue().catch((error: unknown) => log.error('the age of the last backup is not known', { error }))
  }

  const show = async (): Promise<Backups> => {
    const [first, other] = await Promise.all([listed(paths.backups), listed(second())])
    const backups = shownBackups(first, other)
    return { folder: paths.backups, second: second(), backups, isRunning: maker.isRunning, troubles: [...maker.troubles] }
  }

  const make = async (by: string): Promise<Backups> => {
    await maker.make('asked', by).finally(warnIfOverdue)
    return show()
  }

  const chooseSecond = async (folder: string | null, by: string): Promise<Backups> => {
    if (folder !== null) await assertSecondFolder(folder, paths.backups)
    const from = second()
    if (from !== folder) {
      const detail = { secondBackupFolder: { from, to: folder } }
      await store.write('act', { at: clock.now(), action: 'SETTINGS_CHANGED', actor: by, status: 'SUCCESS', detail })
      settings.chooseSecondBackupFolder(folder)
      maker.forgetSecond()
      changed()
    }
    return show()
  }

  const first = setTimeout(() => void check(), firstAfterMs).unref()
  const timer = setInterval(() => void check(), everyMs).unref()
  const close = async (): Promise<void> => {
    clearTimeout(first)
    clearInterval(timer)
    stopListening()
    await maker.close()
  }
  return { show, make, chooseSecond, check, close }
}

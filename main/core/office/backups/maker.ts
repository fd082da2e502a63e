/** Makes one backup at a time, records what came of it, and keeps in mind what went wrong last. */

import type { BackupTrouble } from '../../../../shared/contract/backups.ts'
import { rotate, sweepUnfinished } from '../../backup/folder.ts'
import type { BackupReason } from '../../base/backupManifest.ts'
import type { Fault } from '../../base/fault.ts'
import { storageFault } from '../../storage/trouble.ts'
import { runBackup } from '../../threads/backingUp.ts'
import type { BackupMade } from '../../threads/backup.ts'
import { faultOf } from '../../threads/failure.ts'
import type { BackupParts } from './parts.ts'
import { reasonOf } from './troubles.ts'

export class BackupMaker {
  readonly #parts: BackupParts
  readonly #stopper = new AbortController()
  #running: Promise<void> | null = null
  #troubles: readonly BackupTrouble[] = []
  #failedAt = Number.NEGATIVE_INFINITY

  constructor(parts: BackupParts) {
    this.#parts = parts
  }

  get isRunning(): boolean {
    return this.#running !== null
  }

  get isEnded(): boolean {
    return this.#stopper.signal.aborted
  }

  /** Of the last attempt. */
  get troubles(): readonly BackupTrouble[] {
    return this.#troubles
  }

  /** By the monotonic clock. */
  get failedAt(): number {
    return this.#failedAt
  }

  /** Joins the backup that is in the making. Rejects with the fault for which there is none. */
  make(reason: BackupReason, actor: string): Promise<void> {
    const { changed } = this.#parts
    this.#running ??= this.#work(reason, actor).finally(() => {
      this.#running = null
      changed()
    })
    changed()
    return this.#running
  }

  forgetSecond(): void {
    this.#troubles = this.#troubles.filter(({ place }) => place === 'first')
    this.#parts.warnings.clear('backup_second_failed')
  }

  async close(): Promise<void> {
    this.#stopper.abort()
    await this.#running?.catch(() => undefined)
  }

  async #work(reason: BackupReason, actor: string): Promise<void> {
    const { paths, settings, clock, log } = this.#parts
    const second = settings.current().secondBackupFolder
    this.#troubles = []
    try {
      await this.#tidy(second, sweepUnfinished)
      const order = { folder: paths.backups, second, reason, at: clock.now() }
      await this.#settle(await runBackup({ database: paths.database, log }, order, this.#stopper.signal), actor, second)
    } catch (error) {
      const fault = storageFault(error)
      if (fault.code !== 'cancelled') await this.#meet('first', fault, actor, paths.backups)
      throw fault
    }
  }

  async #settle({ manifest, secondFailure }: BackupMade, actor: string, second: string | null): Promise<void> {
    const { warnings, clock, settings } = this.#parts
    warnings.clear('backup_failed')
    const { file, reason, bytes, sha256, rows, auditEnd } = manifest
    const { orders, customers, events } = rows
    const isCarried = second !== null && secondFailure === null
    const detail = { file, reason, bytes, sha256, rows: { orders, customers, events }, auditEnd: auditEnd?.id ?? 0, isCarried }
    await this.#record(actor, detail, null)
    if (secondFailure !== null) await this.#meet('second', faultOf(secondFailure), actor, second ?? '')
    else warnings.clear('backup_second_failed')
    await this.#tidy(isCarried ? second : null, (folder) => rotate(folder, clock.now(), settings.current().zone))
  }

  /** In both folders; what cannot be taken away is no reason to have no backup. */
  async #tidy(second: string | null, tidy: (folder: string) => Promise<void>): Promise<void> {
    const { paths, log } = this.#parts
    for (const folder of second === null ? [paths.backups] : [paths.backups, second])
      await tidy(folder).catch((error: unknown) => log.warn('a folder of backups could not be tidied', { folder, error }))
  }

  async #meet(place: BackupTrouble['place'], fault: Fault, actor: string, folder: string): Promise<void> {
    const { warnings, clock, log } = this.#parts
    log.error('a backup failed', { place, folder, error: fault })
    this.#failedAt = clock.monotonic()
    this.#troubles = [...this.#troubles, { at: clock.now(), place, reason: reasonOf(fault) }]
    warnings.raise(place === 'first' ? 'backup_failed' : 'backup_second_failed')
    await this.#record(actor, { place, folder, reason: fault.detail.reason ?? null }, fault)
  }

  #record(actor: string, detail: Readonly<Record<string, unknown>>, fault: Fault | null): Promise<unknown> {
    const { store, clock, log } = this.#parts
    return store
      .write('act', {
        at: clock.now(),
        action: fault === null ? 'BACKUP_MADE' : 'BACKUP_FAILED',
        actor,
        status: fault === null ? 'SUCCESS' : 'FAILED',
        rejectCause: fault?.code ?? null,
        detail,
      })
      .catch((error: unknown) => log.warn('a backup could not be recorded', { error }))
  }
}

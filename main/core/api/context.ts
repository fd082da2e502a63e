/** What the handlers of the renderer's contract may use; filled by backOffice, the same for both hosts. */

import type { Backups } from '../../../shared/contract/backups.ts'
import type { ExportLanguage, ExportProgress, ExportSubject } from '../../../shared/contract/exports.ts'
import type { Integration, OfficeStatus } from '../../../shared/contract/office.ts'
import type { Diagnostics, SettingsChange, ShopSettings } from '../../../shared/contract/settings.ts'
import type { Today } from '../../../shared/contract/today.ts'
import type { Clock } from '../base/clock.ts'
import type { ReadInput, Store } from '../threads/store.ts'
import type { DeskMachine } from './deskMachine.ts'
import type { Feed } from './feed.ts'
import type { ImportDesk } from './importDesk.ts'

export type ApiContext = Readonly<{
  store: Store
  feed: Feed
  imports: ImportDesk
  clock: Clock
  status: () => Promise<OfficeStatus>
  /** How the intake did since the program started. */
  intake: () => Pick<Today, 'handling' | 'refused'>
  /** The end of the audit log as kept beside the database, read at the moment of asking. */
  auditHead: () => ReadInput<'audit.verify'>['head']
  settings: Readonly<{
    show: () => ShopSettings
    /** Recorded and durable when it resolves; every page hears of it. */
    change: (change: SettingsChange, by: string) => Promise<ShopSettings>
  }>
  exports: Readonly<{
    /** Each step, the finished file with the last one; ends early with `cancelled` where nobody wants it any more. */
    run: (
      wanted: Readonly<{ subject: ExportSubject; language: ExportLanguage }>,
      signal?: AbortSignal,
    ) => AsyncIterable<ExportProgress>
    /** Takes a file away that must not be handed out. */
    drop: (id: string) => void
  }>
  backups: Readonly<{
    show: () => Promise<Backups>
    make: (by: string) => Promise<Backups>
    /** Recorded and durable when it resolves; null for no second folder. */
    chooseSecond: (folder: string | null, by: string) => Promise<Backups>
  }>
  /** Masked: may leave the shop. */
  diagnostics: () => Promise<Diagnostics>
  integration: Readonly<{
    show: () => Integration
    /** Null while the data folder has none. */
    secret: () => string | null
    /** Durable when it resolves; the listener takes the new one at once. */
    changeSecret: (secret: string) => Promise<void>
    /** Through the listener, like a delivery of the company. */
    sendTest: () => Promise<{ orderNo: string }>
  }>
  /** Absent where a browser shows the page. */
  machine?: DeskMachine
}>

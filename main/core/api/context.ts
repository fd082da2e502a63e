/** What the handlers of the renderer's contract may use; filled by backOffice, the same for both hosts. */

import type { Integration, OfficeStatus } from '../../../shared/contract/office.ts'
import type { Clock } from '../base/clock.ts'
import type { ReadInput, Store } from '../threads/store.ts'
import type { Feed } from './feed.ts'

export type ApiContext = Readonly<{
  store: Store
  feed: Feed
  clock: Clock
  status: () => Promise<OfficeStatus>
  /** The end of the audit log as kept beside the database, read at the moment of asking. */
  auditHead: () => ReadInput<'audit.verify'>['head']
  integration: Readonly<{
    show: () => Integration
    /** Null while the data folder has none. */
    secret: () => string | null
    /** Durable when it resolves; the listener takes the new one at once. */
    changeSecret: (secret: string) => Promise<void>
  }>
}>

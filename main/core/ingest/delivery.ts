/** What goes into the ingest and what comes out: a delivery as received, and what became of it. */

import type { Change } from '../../../shared/contract/changes.ts'
import type { EventStatus, Issue } from '../../../shared/domain/entities.ts'

/** An authenticated delivery whose body is known to be valid UTF-8 and JSON. */
export type Delivery = Readonly<{
  source: string
  /** Integer milliseconds UTC. */
  receivedAt: number
  remoteAddress: string | null
  /** `webhook-id` or `Idempotency-Key` as the sender gave it, with its header's kind; null makes the content the key. */
  key: Readonly<{ kind: 'id' | 'idempotency'; value: string }> | null
  /** The sender says that this is from the past: it is kept and applied like any other, but hides no newer word and rings for nobody. */
  isHistory?: boolean
  /** The body as text; its UTF-8 bytes are exactly the bytes received (a byte order mark included). */
  body: string
}>

/** The word for `result.action` in the answer to the sender. */
export type OutcomeAction = 'created' | 'updated' | 'duplicate' | 'stale' | 'unrecognised' | 'failed' | 'mismatch'

/**
 * What became of a delivery. `failed`: kept in the failed tray, answered 422 with `issues`. `mismatch`: a known id with another body,
 * nothing kept but the audit entry, answered 409. Everything else is answered 200.
 */
export type Outcome = Readonly<{
  action: OutcomeAction
  /** The status of the stored event; null where none was stored (`mismatch`). */
  status: EventStatus | null
  eventId: number | null
  receiptId: string | null
  /** Lower-case hex SHA-256 of the body's bytes. */
  sha256: string
  type: string
  /** What the delivery was about, e.g. `{ orderNo: 'A1' }`, `{ customerId: 'C1' }`, `{ productIds: ['P1'] }`; sent back to the sender. */
  subject: Readonly<Record<string, string | readonly string[]>>
  issues: readonly Issue[]
  changes: readonly Change[]
}>

/** A writer thread for tests: keeps each delivery as an audit entry, and does harm where its body asks for it. */

import { workerData } from 'node:worker_threads'
import { appendAudit, appendRefusals } from '../../main/core/audit/append.ts'
import type { Refusal } from '../../main/core/audit/refusal.ts'
import type { Delivery, Outcome } from '../../main/core/ingest/delivery.ts'
import type { ThreadStart } from '../../main/core/threads/protocol.ts'
import { serveWriter } from '../../main/core/threads/serveWriter.ts'
import { auditChange, type Write, writes } from '../../main/core/threads/writes.ts'

const harms: Readonly<Record<string, () => void>> = {
  /** The thread ends in the middle of its transaction. */
  die: () => process.exit(7),
  /** The thread hears nothing any more. */
  hang: () => {
    for (;;);
  },
  throw: () => {
    throw new TypeError('a fault in the program')
  },
  /** What SQLite says of a file whose pages make no sense. */
  damage: () => {
    throw Object.assign(new Error('database disk image is malformed'), { code: 'SQLITE_CORRUPT' })
  },
}

const receive: Write<Delivery, Outcome> = (db, { body, receivedAt, remoteAddress }, { zone }) => {
  const entry = appendAudit(db, {
    at: receivedAt,
    action: 'WEBHOOK_RECEIVED',
    actor: 'company',
    status: 'SUCCESS',
    sourceAddress: remoteAddress,
    detail: { body, zone },
  })
  harms[body]?.()
  const changes = [auditChange(entry)]
  const value = {
    action: 'created',
    status: 'applied',
    eventId: entry.id,
    receiptId: body,
    sha256: entry.hash,
    type: '',
    subject: {},
  } as const
  return { value: { ...value, issues: [], changes }, changes }
}

const refuse: Write<readonly Refusal[], null> = (db, refusals) => ({
  value: null,
  changes: appendRefusals(db, refusals).map(auditChange),
})

await serveWriter(workerData as ThreadStart, { ...writes, receive, refuse })

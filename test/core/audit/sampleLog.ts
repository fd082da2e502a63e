/** A small audit log with every kind of column filled, about real stored bodies. */

import { createHash } from 'node:crypto'
import { appendAudit, appendRefusals } from '../../../main/core/audit/append.ts'
import type { WritableDatabase } from '../../../main/core/storage/handles.ts'

export const sampleAt = 1_767_225_600_000

const insertEvent = (db: WritableDatabase, receiptId: string, body: Buffer): { eventId: number; sha256: string } => {
  const sha256 = createHash('sha256').update(body).digest('hex')
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO events (receipt_id, source, type, received_at, dedupe_key, body, body_sha256, status)
       VALUES (?, 'company', 'order.created', ?, ?, ?, ?, 'applied')`,
    )
    .run(receiptId, sampleAt, `content:${sha256}`, body, sha256)
  return { eventId: Number(lastInsertRowid), sha256 }
}

const receive = (db: WritableDatabase, orderNo: string): void => {
  const { eventId, sha256 } = insertEvent(
    db,
    `R-${orderNo}`,
    Buffer.from(JSON.stringify({ type: 'order.created', orderNo, note: '測試' })),
  )
  appendAudit(db, {
    at: sampleAt + eventId,
    action: 'WEBHOOK_RECEIVED',
    actor: 'company',
    status: 'SUCCESS',
    entityType: 'order',
    entityId: orderNo,
    sourceAddress: '192.168.1.20',
    eventId,
    eventType: 'order.created',
    detail: { action: 'created', sha256 },
  })
}

/** Seven entries: a start, two deliveries, refusals, an acknowledgement, text with U+FFFD, a stop. */
export const fillSampleLog = (db: WritableDatabase): void => {
  appendAudit(db, { at: sampleAt, action: 'OFFICE_STARTED', actor: 'system', status: 'SUCCESS', detail: { version: '0.1.0' } })
  receive(db, 'A-1')
  receive(db, '單-2')
  appendRefusals(db, [
    {
      cause: 'unauthorized',
      remoteAddress: '10.0.0.9',
      method: 'POST',
      path: '/api/sync/company/webhook',
      count: 40,
      firstAt: sampleAt + 3,
      lastAt: sampleAt + 4,
    },
  ])
  appendAudit(db, {
    at: sampleAt + 5,
    action: 'PHONE_ORDER_ACKNOWLEDGED',
    actor: '王小明 😀',
    status: 'SUCCESS',
    entityType: 'order',
    entityId: 'A-1',
  })
  appendAudit(db, {
    at: sampleAt + 6,
    action: 'SECRET_REVEALED',
    actor: 'torn \uFFFD name',
    status: 'FAILED',
    rejectCause: 'forbidden',
    detail: { torn: '\uFFFD' },
  })
  appendAudit(db, { at: sampleAt + 7, action: 'OFFICE_STOPPED', actor: 'system', status: 'SUCCESS' })
}

export const sampleSize = 7

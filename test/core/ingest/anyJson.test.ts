/** Whatever JSON a delivery holds, it gets an outcome, an event and a trace. */

import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { receive } from '../../../main/core/ingest/receive.ts'
import { eventTypes } from '../../../shared/events/eventTypes.ts'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'
import { rows, start, zone } from '../../support/events.ts'
import { figures } from '../../support/figures.ts'
import { delivery } from '../../support/store.ts'

let database: TempDatabase
beforeAll(() => {
  database = tempDatabase()
})
afterAll(() => database.close())

const subject = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      id: fc.jsonValue(),
      orderNo: fc.oneof(fc.string({ minLength: 1 }), fc.integer()),
      customerId: fc.jsonValue(),
      phone: fc.oneof(fc.string(), fc.constantFrom('0912345678', '02-2345-6789')),
      items: fc.array(fc.record({ productName: fc.string(), quantity: fc.integer() })),
      total: fc.jsonValue(),
      deliveryDate: fc.jsonValue(),
      updatedAt: fc.jsonValue(),
      note: fc.string({ unit: 'binary' }),
      productId: fc.jsonValue(),
      quantity: fc.nat(),
    },
    { requiredKeys: [] },
  ),
)

const body = fc.record(
  {
    type: fc.oneof(fc.constantFrom(...eventTypes), fc.string()),
    order: subject,
    customer: subject,
    inventory: fc.oneof(subject, fc.array(subject)),
    phoneOrder: subject,
    data: subject,
  },
  { requiredKeys: ['type'] },
)

test('any JSON becomes an outcome, one event and one audit entry', () => {
  fc.assert(
    fc.property(fc.oneof({ weight: 1, arbitrary: fc.jsonValue() }, { weight: 4, arbitrary: body }), (json) => {
      const { db } = database
      const outcome = receive(db, delivery(JSON.stringify(json), { receivedAt: start }), { zone })
      expect(['created', 'updated', 'duplicate', 'stale', 'unrecognised', 'failed']).toContain(outcome.action)
      expect(outcome.status === 'failed' || outcome.action === 'failed').toBe(outcome.issues.length > 0)
      expect(rows(db, 'SELECT body_sha256 AS sha256, status FROM events ORDER BY id DESC LIMIT 1')).toEqual([
        { sha256: outcome.sha256, status: outcome.status },
      ])
      expect(rows(db, 'SELECT event_id AS id FROM audit_log ORDER BY id DESC LIMIT 1')).toEqual([{ id: outcome.eventId }])
    }),
    { numRuns: 500 },
  )
  expect(rows(database.db, 'PRAGMA foreign_key_check')).toEqual([])
  figures('anyJson', { 'inputs tried': 500 })
}, 60_000)

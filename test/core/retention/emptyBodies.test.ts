import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { verifyAudit } from '../../../main/core/audit/verify.ts'
import { applyAgain } from '../../../main/core/ingest/applyAgain.ts'
import { acknowledge } from '../../../main/core/notices/acknowledge.ts'
import { alwaysKept, emptyBodies } from '../../../main/core/retention/emptyBodies.ts'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'
import { deskOf } from '../../support/desk.ts'
import { guideOrder, senderTo, start, zone } from '../../support/events.ts'
import { headOf } from '../audit/spoiledLog.ts'

let database: TempDatabase
let push: ReturnType<typeof senderTo>
beforeEach(() => {
  database = tempDatabase()
  push = senderTo(database.db)
})
afterEach(() => database.close())

const year = 365 * 86_400_000
const now = start + 2 * year

/** Deliveries of the last hour that no entry speaks of, so many that all before them may be old. */
const muchNews = (at = now, count = alwaysKept): void => {
  database.db
    .prepare(
      `INSERT INTO events (receipt_id, source, type, received_at, dedupe_key, body, body_sha256, status)
       WITH RECURSIVE each (number) AS (VALUES (1) UNION ALL SELECT number + 1 FROM each WHERE number < ?)
       SELECT 'N-' || ? || '-' || number, 'company', 'x', ?, 'id:' || number, x'7b7d', '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a', 'applied' FROM each`,
    )
    .run(count, at, at)
}
/** Piece after piece until the last; how many bodies were emptied. */
const empty = (months = 12, at = now): number => {
  let emptied = 0
  for (let after: number | null = 0; after !== null; ) {
    const { value } = emptyBodies(database.db, { after, months, at }, { zone })
    emptied += value.emptied
    after = value.next
  }
  return emptied
}
const withoutBody = () => database.db.prepare('SELECT id FROM events WHERE body IS NULL ORDER BY id').pluck().all()
const entries = () =>
  database.db
    .prepare<[], string>(`SELECT detail FROM audit_log WHERE action = 'BODIES_EMPTIED' ORDER BY id`)
    .pluck()
    .all()
    .map((detail) => JSON.parse(detail))
const order = (orderNo: string, more: object = {}) => ({ type: 'order.created', order: { ...guideOrder, orderNo, ...more } })
const verify = () => verifyAudit(database.db, { head: { state: 'read', head: headOf(database) } })

test('old bodies are emptied, the rest of their deliveries stays, and one entry says which', () => {
  push(order('A'))
  push(order('B'))
  muchNews()
  const before = database.db.prepare('SELECT id, type, body_sha256, status, entity_id FROM events WHERE id <= 2').all()
  expect(empty()).toBe(2)
  expect(withoutBody()).toEqual([1, 2])
  expect(database.db.prepare('SELECT id, type, body_sha256, status, entity_id FROM events WHERE id <= 2').all()).toEqual(before)
  expect(entries()).toEqual([{ months: 12, before: Date.UTC(2027, 10, 22, 16), count: 2, events: [[1, 2]] }])
})

test('the log stays whole, and a check counts the entries whose delivery was emptied', () => {
  push(order('A'))
  push(order('B'))
  muchNews()
  empty()
  expect(verify()).toMatchObject({ isIntact: true, broken: null, emptied: 2, checked: 3 })
})

test('what is younger than the shop wants it kept stays', () => {
  push(order('A'))
  muchNews()
  expect(empty(36)).toBe(0)
  expect(entries()).toEqual([])
})

test('a second run finds nothing and writes nothing', () => {
  push(order('A'))
  muchNews()
  empty()
  expect(empty()).toBe(0)
  expect(entries()).toHaveLength(1)
})

test('a log of more pieces than one is emptied to its end', () => {
  muchNews(start, 1_200)
  muchNews()
  expect(empty()).toBe(1_200)
  expect(entries().map(({ events }) => events)).toEqual([[[1, 500]], [[501, 1_000]], [[1_001, 1_200]]])
})

describe('a clock that is wrong', () => {
  test('by years ahead empties nothing while few deliveries have come under it', () => {
    push(order('A'))
    muchNews(start, alwaysKept)
    muchNews(now, alwaysKept - 1)
    expect(empty()).toBe(0)
  })

  test('by years behind gives a new delivery no old age', () => {
    push(order('A'))
    muchNews()
    push(order('B'), { at: start - 10 * year })
    muchNews(now + 1)
    empty()
    expect(withoutBody()).toEqual([1])
  })
})

describe('what waits for a person keeps its body until it does not', () => {
  test('a failed delivery', () => {
    push(order('A'))
    push(order('BAD', { totalAmount: '1.234' }))
    push(order('C'))
    muchNews()
    empty()
    expect(withoutBody()).toEqual([1, 3])
    expect(entries()[0].events).toEqual([
      [1, 1],
      [3, 3],
    ])
    expect(verify().isIntact).toBe(true)
    expect(() => applyAgain(database.db, { eventId: 2, by: '小美', at: now }, { zone })).not.toThrow()
  })

  test('a delivery of a type that nobody knows', () => {
    push({ type: 'driver.moved' })
    muchNews()
    expect(empty()).toBe(0)
  })

  test('a call that nobody has taken', () => {
    push({ type: 'phone_order.received', phoneOrder: { orderNo: 'T', customerPhone: '0912345678' } })
    muchNews()
    expect(empty()).toBe(0)
    acknowledge(database.db, { orderNo: 'T', by: '小美', at: now, sourceAddress: null })
    expect(empty()).toBe(1)
  })

  test('an order on which shop and company differ', () => {
    const desk = deskOf(database.db)
    push(order('TEST-001'))
    desk.change({ note: { from: '測試訂單', to: '放後門' } })
    push({ type: 'order.updated', order: { orderNo: 'TEST-001', note: '放前門' } }, { at: start + 7_200_000 })
    muchNews()
    expect(empty()).toBe(0)
    desk.decide([{ field: 'note', take: 'company', eventId: 2 }])
    expect(empty()).toBe(2)
  })
})

test('an order’s past says that it is no longer told whole, and invents nothing', () => {
  push(order('TEST-001'))
  const desk = deskOf(database.db)
  desk.change({ note: { from: '測試訂單', to: '放後門' } })
  muchNews()
  empty()
  push({ type: 'order.updated', order: { orderNo: 'TEST-001', status: 'delivered' } }, { at: now + 1 })
  push({ type: 'order.updated', order: { orderNo: 'TEST-001', status: 'completed' } }, { at: now + 2 })
  const { passages, isEmptied } = desk.history()
  expect(isEmptied).toBe(true)
  expect(passages.map(({ moves }) => moves)).toEqual([
    [{ field: 'status', from: 'delivered', to: 'completed' }],
    [],
    [{ field: 'note', from: '測試訂單', to: '放後門' }],
    [],
  ])
})

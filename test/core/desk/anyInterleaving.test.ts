/** However deliveries and edits are mixed: what a person set stands until the company agrees or somebody decides, and the rest is the company's. */

import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fieldOf } from '../../../main/core/storage/tables/orderFields.ts'
import { orderStatuses } from '../../../shared/domain/entities.ts'
import { type OrderField, orderFields } from '../../../shared/domain/orderFields.ts'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'
import { deskOf } from '../../support/desk.ts'
import { orderAt, rows, senderTo, start } from '../../support/events.ts'

/** The shop's database, and one that hears the company alone. */
let shop: TempDatabase
let company: TempDatabase
beforeAll(() => {
  shop = tempDatabase()
  company = tempDatabase()
})
afterAll(() => {
  shop.close()
  company.close()
})

const sent = (...values: readonly unknown[]) => fc.option(fc.constantFrom(...values, '', null), { nil: undefined, freq: 2 })
const linesOf = { none: [], one: [{ productName: 'x', quantity: 1 }], two: [{ productName: 'y', quantity: 2, unitPrice: 5 }] }

const push = fc.record({
  kind: fc.constant('push' as const),
  /** Minutes after the first delivery, or nothing said; often earlier than what came before. */
  minute: fc.option(fc.nat(20), { nil: undefined }),
  order: fc.record({
    customerName: sent('甲', '乙'),
    customerAddress: sent('台北', '台中'),
    totalAmount: sent(100, 200),
    status: sent(...orderStatuses, '退貨'),
    deliveryDate: sent('2026-11-26', '2026-11-27'),
    note: sent('a', 'b'),
    items: fc.option(fc.constantFrom(...Object.values(linesOf)), { nil: undefined }),
  }),
})

const edit = fc.record({
  kind: fc.constant('edit' as const),
  change: fc.oneof(
    fc.record({ field: fc.constant('customerName' as const), to: fc.constantFrom('甲', '丙', null) }),
    fc.record({ field: fc.constant('customerAddress' as const), to: fc.constantFrom('台中', '高雄', null) }),
    fc.record({ field: fc.constant('totalCents' as const), to: fc.constantFrom(10_000, 30_000, null) }),
    fc.record({ field: fc.constant('status' as const), to: fc.constantFrom(...orderStatuses) }),
    fc.record({ field: fc.constant('deliveryDate' as const), to: fc.constantFrom('2026-11-26', '2026-11-28', null) }),
    fc.record({ field: fc.constant('note' as const), to: fc.constantFrom('a', 'c', null) }),
    fc.record({
      field: fc.constant('lines' as const),
      to: fc.constantFrom([], [{ productName: 'x', quantity: 1, unitPriceCents: null }]),
    }),
  ),
})

type Step = typeof push extends fc.Arbitrary<infer P> ? (typeof edit extends fc.Arbitrary<infer E> ? P | E : never) : never

const heldIn = (database: TempDatabase, field: OrderField): unknown => {
  const order = orderAt(database.db, 'O1')
  return field === 'lines' ? order.lines.map(({ lineNo: _no, ...line }) => line) : order[field]
}

const play = (steps: readonly Step[]): void => {
  const [hears, alone, desk] = [senderTo(shop.db), senderTo(company.db), deskOf(shop.db, 'O1')]
  const owned = new Map<OrderField, unknown>()
  const tell = (body: unknown): void => {
    hears(body)
    alone(body)
  }
  tell({ type: 'order.created', order: { orderNo: 'O1', note: 'a' } })
  for (const [batch, step] of steps.entries()) {
    if (step.kind === 'push') {
      const updatedAt = step.minute === undefined ? undefined : new Date(start + step.minute * 60_000).toISOString()
      tell({ type: 'order.updated', batch, order: { orderNo: 'O1', updatedAt, ...step.order } })
    } else {
      const { field, to } = step.change
      desk.change({ [field]: { from: heldIn(shop, field), to } })
      owned.set(field, to)
    }
    check(desk.history(), owned)
  }
}

const check = ({ edits, passages }: ReturnType<ReturnType<typeof deskOf>['history']>, owned: Map<OrderField, unknown>): void => {
  for (const field of orderFields) {
    const held = edits.find((each) => each.field === field)
    if (held === undefined) {
      expect({ field, value: heldIn(shop, field) }).toEqual({ field, value: heldIn(company, field) })
      owned.delete(field)
    } else {
      expect({ field, value: heldIn(shop, field), said: held.said }).toEqual({
        field,
        value: owned.get(field),
        said: heldIn(company, field),
      })
    }
    const told = passages.flatMap(({ moves }) => moves).find((move) => move.field === field)
    if (told !== undefined) expect({ field, told: told.to }).toEqual({ field, told: heldIn(shop, field) })
  }
  const disputed = edits.filter(({ isDisputed }) => isDisputed).map(({ field }) => field)
  const open = rows(shop.db, 'SELECT field FROM field_conflicts') as { field: string }[]
  expect(open.map(({ field }) => fieldOf(field)).sort()).toEqual(disputed.sort())
}

test('a person’s edits outlive any mixture of the company’s updates', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(push, edit), { minLength: 1, maxLength: 12 }), (steps) => {
      for (const { db } of [shop, company]) db.exec('BEGIN')
      try {
        play(steps)
      } finally {
        for (const { db } of [shop, company]) db.exec('ROLLBACK')
      }
    }),
    { numRuns: 200 },
  )
}, 120_000)

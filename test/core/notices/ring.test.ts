import { expect, test } from 'vitest'
import { ringsFor } from '../../../main/core/notices/ring.ts'

const call = { channel: 'phone', acknowledged_at: null } as const

test('a call that nobody has taken rings', () => {
  expect(ringsFor('phone_order.received', call)).toBe(true)
})

test('a call that somebody has taken does not ring again', () => {
  expect(ringsFor('phone_order.received', { ...call, acknowledged_at: 1_000 })).toBe(false)
})

test('what the company sends of an order rings for nobody, of a phone order neither', () => {
  expect(ringsFor('order.created', { ...call, channel: 'company' })).toBe(false)
  expect(ringsFor('order.updated', call)).toBe(false)
})

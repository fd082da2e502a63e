import { describe, expect, it } from 'vitest'
import { patienceMs, receivingOf } from '../../../renderer/screens/frame/receiving.ts'
import { makeSecret, secretFlaw } from '../../../renderer/screens/integration/secret.ts'
import { linesCents, mismatchCents } from '../../../renderer/screens/orders/orderSums.ts'
import { levelOf } from '../../../renderer/screens/stock/level.ts'
import type { OfficeStatus, WarningCode } from '../../../shared/contract/office.ts'

const now = 1_000_000
const up = { state: 'up', since: 0 } as const
const status = (receiving: boolean, ...codes: WarningCode[]): OfficeStatus => ({
  shopName: '瓦斯行',
  zone: 'Asia/Taipei',
  now,
  version: '0',
  dataDir: '',
  receiving,
  webhookUrls: [],
  lastEventAt: 5,
  eventsToday: 0,
  waitingCalls: 0,
  unsettledEvents: 0,
  conflictingOrders: 0,
  warnings: codes.map((code) => ({ code, since: 0, detail: {} })),
})

describe('whether the shop receives', () => {
  it('is yes with the last event when all is well', () => {
    expect(receivingOf(status(true), up, now)).toEqual({ state: 'on', lastEventAt: 5 })
  })

  it.each([
    ['secret_missing', 'reasonSecret'],
    ['storage_full', 'reasonStorage'],
    ['listener_down', 'reasonListener'],
    ['refusals', 'reasonUnknown'],
  ] as const)('is no for %s with %s', (code, reason) => {
    expect(receivingOf(status(false, code), up, now)).toEqual({ state: 'off', reason })
  })

  it('is not known while the office cannot be heard, unless the cut is too short to speak of', () => {
    const cut = (ms: number) => ({ state: 'down', since: now - ms }) as const
    expect(receivingOf(status(true), cut(patienceMs), now).state).toBe('lost')
    expect(receivingOf(status(true), cut(patienceMs - 1), now).state).toBe('on')
    expect(receivingOf(undefined, up, now).state).toBe('connecting')
  })
})

describe('sums of an order', () => {
  const line = (quantity: number, unitPriceCents: number | null) => ({ lineNo: 1, productName: '', quantity, unitPriceCents })

  it('are said only when every line has a price', () => {
    expect(linesCents([line(2, 80_000), line(1, -5_000)])).toBe(155_000)
    expect(linesCents([line(2, 80_000), line(1, null)])).toBeNull()
    expect(linesCents([])).toBeNull()
  })

  it('differ from the total only when both are known', () => {
    expect(mismatchCents({ lines: [line(1, 80_000)], totalCents: 85_000 })).toBe(80_000)
    expect(mismatchCents({ lines: [line(1, 80_000)], totalCents: 80_000 })).toBeNull()
    expect(mismatchCents({ lines: [line(1, 80_000)], totalCents: null })).toBeNull()
    expect(mismatchCents({ lines: [line(1, null)], totalCents: 85_000 })).toBeNull()
  })
})

describe('stock levels', () => {
  it.each([
    [11, 10, 'enough'],
    [10, 10, 'low'],
    [0, 10, 'out'],
    [0, null, 'out'],
    [3, null, 'unknown'],
    [null, 10, 'unknown'],
  ] as const)('%s against %s is %s', (quantity, minStock, level) => {
    expect(levelOf({ quantity, minStock })).toBe(level)
  })
})

describe('a secret', () => {
  it('that is made will do, and is never made twice', () => {
    const made = Array.from({ length: 200 }, makeSecret)
    expect(made.map(secretFlaw).filter(Boolean)).toEqual([])
    expect(new Set(made).size).toBe(200)
    expect(made.every((secret) => /^[a-zA-Z2-9]{32}$/.test(secret))).toBe(true)
  })

  it.each([
    ['short', 'tooShort'],
    ['x'.repeat(201), 'tooLong'],
    ['has a space', 'badCharacters'],
    ['密鑰密鑰密鑰密鑰', 'badCharacters'],
    ['line\nbreak', 'badCharacters'],
    ['jyt-gas-webhook-2024', null],
  ])('%j is refused as %s', (secret, flaw) => {
    expect(secretFlaw(secret)).toBe(flaw)
  })
})

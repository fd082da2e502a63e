import { describe, expect, test } from 'vitest'
import type { Clock } from '../../../main/core/base/clock.ts'
import { throttleBy } from '../../../main/core/listener/throttle.ts'
import { guideOrder, tempListener } from '../../support/http.ts'

function fakeClock(): Clock & { pass: (seconds: number) => void } {
  let ms = 1_000
  const pass = (seconds: number) => {
    ms += seconds * 1_000
  }
  return { now: () => 0, monotonic: () => ms, pass }
}

const times = (count: number) => Array.from({ length: count }, (_, at) => at)

describe('the throttle', () => {
  test('lets ten failures pass at once, then says how long to wait', () => {
    const throttle = throttleBy(fakeClock())
    const waits = times(12).map(() => throttle.fail('192.0.2.1'))
    expect(waits).toEqual([...times(10).map(() => 0), 6, 6])
  })

  test('gives one failure back every six seconds, ten at most', () => {
    const clock = fakeClock()
    const throttle = throttleBy(clock)
    for (const _ of times(10)) throttle.fail('192.0.2.1')
    clock.pass(4)
    expect(throttle.fail('192.0.2.1')).toBe(2)
    clock.pass(2)
    expect(throttle.fail('192.0.2.1')).toBe(0)
    clock.pass(3_600)
    expect(times(11).map(() => throttle.fail('192.0.2.1'))).toEqual([...times(10).map(() => 0), 6])
  })

  test('tells addresses apart, but takes one IPv6 network for one address', () => {
    const throttle = throttleBy(fakeClock())
    for (const at of times(10)) throttle.fail(`2001:db8:1:2::${at}`)
    expect(throttle.fail('2001:db8:1:2::ffff')).toBeGreaterThan(0)
    expect(throttle.fail('2001:db8:1:3::1')).toBe(0)
  })

  test('forgets the address that failed longest ago once it knows a thousand', () => {
    const throttle = throttleBy(fakeClock())
    for (const _ of times(11)) throttle.fail('192.0.2.1')
    for (const at of times(1_000)) throttle.fail(`10.0.${at >> 8}.${at & 255}`)
    expect(throttle.fail('192.0.2.1')).toBe(0)
  })
})

test('of 50 wrong secrets most are answered 429, and the right one is never held back', async () => {
  const door = await tempListener()
  const statuses: number[] = []
  for (const at of times(50)) {
    const { status, headers } = await door.post(guideOrder('T'), { 'X-Webhook-Secret': `guess ${at}` })
    statuses.push(status)
    if (status === 429) expect(Number(headers['retry-after'])).toBeGreaterThan(0)
  }
  expect(statuses.slice(0, 10)).toEqual(times(10).map(() => 401))
  expect(statuses.slice(-30)).toEqual(times(30).map(() => 429))
  expect((await door.post(guideOrder('T1'))).status).toBe(200)
  await door.close()
})

import { expect, test } from 'vitest'
import { openWarnings } from '../../../main/core/base/warnings.ts'
import { watchClock } from '../../../main/core/office/watchClock.ts'
import { watchRefusals } from '../../../main/core/office/watchRefusals.ts'
import { watchSignatureTime } from '../../../main/core/office/watchSignatureTime.ts'

const machine = () => {
  const time = { now: 1_000_000, monotonic: 0 }
  const clock = { now: () => time.now, monotonic: () => time.monotonic }
  const pass = (ms: number) => {
    time.now += ms
    time.monotonic += ms
  }
  return { time, clock, pass, warnings: openWarnings(clock, () => {}) }
}
const codes = (warnings: ReturnType<typeof openWarnings>) => warnings.all().map(({ code }) => code)

test.each([3_600_000, -3_600_000, 63_072_000_000])(
  'a clock that jumps by %i ms is noticed, and forgotten after an hour',
  (jump) => {
    const { time, clock, pass, warnings } = machine()
    let jumps = 0
    const watch = watchClock(clock, warnings, () => jumps++)
    time.now += jump
    watch.check()
    expect(jumps).toBe(1)
    expect(warnings.all()).toMatchObject([{ code: 'clock_jumped', detail: { seconds: jump / 1_000 } }])
    pass(3_600_001)
    watch.check()
    expect(codes(warnings)).toEqual([])
    watch.stop()
  },
)

test('a clock that is corrected by seconds is no news', () => {
  const { time, clock, warnings } = machine()
  const watch = watchClock(clock, warnings)
  time.now += 30_000
  watch.check()
  expect(codes(warnings)).toEqual([])
  watch.stop()
})

test('a wrong secret is shown for half an hour after the last try', () => {
  const { clock, pass, warnings } = machine()
  const tally = { total: 0, byCause: {} as { unauthorized?: number; not_json?: number }, lastAt: null }
  const watch = watchRefusals(() => tally, clock, warnings)
  tally.byCause.not_json = 4
  watch.check()
  expect(codes(warnings)).toEqual([])
  tally.byCause.unauthorized = 2
  watch.check()
  expect(warnings.all()).toMatchObject([{ code: 'refusals', detail: { count: 2 } }])
  pass(1_700_000)
  watch.check()
  expect(codes(warnings)).toEqual(['refusals'])
  pass(200_000)
  watch.check()
  expect(codes(warnings)).toEqual([])
  watch.stop()
})

test('signatures refused for their time alone are shown from the fourth on, for half an hour after the last', () => {
  const { clock, pass, warnings } = machine()
  const tally = { total: 0, byCause: {} as { wrong_time?: number; unauthorized?: number }, lastAt: null }
  const watch = watchSignatureTime(() => tally, clock, warnings)
  tally.byCause.unauthorized = 9
  tally.byCause.wrong_time = 3
  watch.check()
  expect(codes(warnings)).toEqual([])
  tally.byCause.wrong_time = 4
  watch.check()
  expect(warnings.all()).toMatchObject([{ code: 'signature_time', detail: { count: 4 } }])
  pass(1_800_001)
  watch.check()
  expect(codes(warnings)).toEqual([])
  tally.byCause.wrong_time = 5
  watch.check()
  expect(codes(warnings)).toEqual([])
  watch.stop()
})

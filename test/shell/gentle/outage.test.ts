import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openOutageNotice, reasonOf } from '../../../main/shell/gentle/outage.ts'
import { wordsIn } from '../../../main/shell/words/words.ts'
import { noon, statusOf } from '../sights.ts'

const words = wordsIn('zh-TW')
const off = statusOf({ receiving: false, warnings: [{ code: 'listener_down', since: noon, detail: {} }] })

const open = () => {
  const told: string[] = []
  const notice = openOutageNotice({
    words: () => words,
    show: ({ title, isUrgent }) => {
      told.push(isUrgent ? 'urgent' : title)
      return () => told.push('withdrawn')
    },
    open: () => {},
  })
  return { notice, told }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('a break that heals by itself is no news', () => {
  const { notice, told } = open()
  notice.heed(off)
  vi.advanceTimersByTime(14_000)
  notice.heed(statusOf())
  vi.advanceTimersByTime(60_000)
  expect(told).toEqual([])
})

test('one that lasts is told once, and its end too', () => {
  const { notice, told } = open()
  for (let second = 0; second < 120; second++) {
    notice.heed(off)
    vi.advanceTimersByTime(1_000)
  }
  expect(told).toEqual([words.gentle.off])
  notice.heed(statusOf())
  notice.heed(statusOf())
  expect(told).toEqual([words.gentle.off, 'withdrawn', words.gentle.on])
})

test('the reason is the one that a person can do something about', () => {
  expect(reasonOf(off)).toBe('listener')
  expect(reasonOf(statusOf({ warnings: [{ code: 'clock_jumped', since: 0, detail: {} }] }))).toBe('unknown')
  expect(reasonOf(statusOf({ warnings: [{ code: 'storage_full', since: 0, detail: {} }] }))).toBe('storage')
})

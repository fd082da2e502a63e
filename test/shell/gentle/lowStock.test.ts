import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openLowStockNotice } from '../../../main/shell/gentle/lowStock.ts'
import { wordsIn } from '../../../main/shell/words/words.ts'
import type { Crossing } from '../../../shared/contract/stock.ts'
import { noon } from '../sights.ts'

const words = wordsIn('zh-TW')
const low = (movementId: number, productName: string): Crossing => ({
  movementId,
  at: noon,
  item: { productId: productName, productName, quantity: 3, minStock: 10, location: null, updatedAt: noon },
})

const open = (crossings: Crossing[], isQuiet = false) => {
  const told: string[] = []
  const state = { crossings, isQuiet }
  const notice = openLowStockNotice({
    words: () => words,
    show: ({ title, body }) => {
      told.push(`${title}｜${body.replaceAll('\n', '、')}`)
      return () => {}
    },
    open: () => {},
    crossings: async () => state.crossings,
    quiet: () => ({
      ring: { volume: 80, quiet: { isOn: state.isQuiet, from: '00:00', to: '00:00', ring: 'soft' } },
      wallTime: '12:00',
    }),
    onError: (error) => told.push(String(error)),
  })
  return { notice, told, state }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('one product is told with its count, several in one notice', async () => {
  const { notice, told, state } = open([])
  await notice.start()
  state.crossings = [low(1, '20公斤')]
  notice.note()
  await vi.advanceTimersByTimeAsync(20_000)
  state.crossings = [low(3, '4公斤'), low(2, '16公斤'), low(1, '20公斤')]
  notice.note()
  notice.note()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(told).toEqual(['庫存偏低：20公斤｜剩 3，最低庫存 10。', '2 項庫存偏低｜4公斤、16公斤'])
})

test('what was low before is no news, and what has recovered meanwhile neither', async () => {
  const { notice, told, state } = open([low(1, '20公斤')])
  await notice.start()
  notice.note()
  await vi.advanceTimersByTimeAsync(20_000)
  state.crossings = []
  notice.note()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(told).toEqual([])
})

test('in quiet hours it waits until they are over', async () => {
  const { notice, told, state } = open([low(1, '20公斤')], true)
  notice.note()
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(told).toEqual([])
  state.isQuiet = false
  await vi.advanceTimersByTimeAsync(600_000)
  expect(told).toHaveLength(1)
})

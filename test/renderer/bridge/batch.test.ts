/** A single change reaches a screen at once; a burst reaches it in order and in few pieces. */

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { batch } from '../../../renderer/bridge/batch.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('hands on the first at once and the rest of a burst together', () => {
  const delivered: (readonly number[])[] = []
  const put = batch<number>((items) => delivered.push(items), 100)
  for (const item of [1, 2, 3]) put(item)
  expect(delivered).toEqual([[1]])
  vi.advanceTimersByTime(100)
  expect(delivered).toEqual([[1], [2, 3]])
})

it('hands on at once again after a quiet time', () => {
  const delivered: (readonly number[])[] = []
  const put = batch<number>((items) => delivered.push(items), 100)
  put(1)
  vi.advanceTimersByTime(100)
  put(2)
  expect(delivered).toEqual([[1], [2]])
})

it('loses nothing that is put in while it delivers', () => {
  const delivered: number[] = []
  const put = batch<number>((items) => {
    delivered.push(...items)
    if (items.includes(1)) put(2)
  }, 100)
  put(1)
  vi.advanceTimersByTime(100)
  expect(delivered).toEqual([1, 2])
})

import { expect, test } from 'vitest'
import { longestLook, look } from '../../../../main/core/storage/search/look.ts'

const range = (length: number): number[] => Array.from({ length }, (_, index) => index + 1)

test('it takes what is wanted and says where more may follow', () => {
  expect(look(range(9), (key) => (key % 2 === 0 ? key : undefined), 2)).toEqual({ rows: [2, 4], stoppedAt: 5 })
})

test('where nothing follows it says so', () => {
  expect(look(range(4), (key) => key, 4)).toEqual({ rows: [1, 2, 3, 4], stoppedAt: null })
})

test('it gives up after a long look and goes on from there the next time', () => {
  const wanted = longestLook + 5
  const first = look(range(longestLook * 2), (key) => (key === wanted ? key : undefined), 10)
  expect(first).toEqual({ rows: [], stoppedAt: longestLook })
  const rest = range(longestLook * 2).filter((key) => key > longestLook)
  expect(look(rest, (key) => (key === wanted ? key : undefined), 10).rows).toEqual([wanted])
})

test('it reads no further than it must, and closes what it reads from', () => {
  let isClosed = false
  function* keys() {
    try {
      yield* range(1_000_000)
    } finally {
      isClosed = true
    }
  }
  expect(look(keys(), (key) => key, 1).rows).toEqual([1])
  expect(isClosed).toBe(true)
})

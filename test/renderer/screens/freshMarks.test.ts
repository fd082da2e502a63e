import { expect, it } from 'vitest'
import { type Arrival, stillMarked, withArrival } from '../../../renderer/screens/live/freshMarks.ts'

const keysOf = (arrivals: readonly Arrival[]) => arrivals.flatMap(({ keys }) => keys)

it('marks each row for its own time, however often others come', () => {
  let arrivals: readonly Arrival[] = []
  for (let second = 0; second < 36_000; second++) arrivals = withArrival(arrivals, [`A${second}`], second * 1_000)
  expect(keysOf(arrivals)).toEqual(['A35994', 'A35995', 'A35996', 'A35997', 'A35998', 'A35999'])
})

it('marks nothing any more a while after the last came', () => {
  const arrivals = withArrival(withArrival([], ['A'], 0), ['B', 'C'], 2_000)
  expect(keysOf(stillMarked(arrivals, 5_999))).toEqual(['A', 'B', 'C'])
  expect(keysOf(stillMarked(arrivals, 6_000))).toEqual(['B', 'C'])
  expect(stillMarked(arrivals, 8_000)).toEqual([])
})

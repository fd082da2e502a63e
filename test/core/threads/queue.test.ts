import { expect, test } from 'vitest'
import type { Job, Lane } from '../../../main/core/threads/protocol.ts'
import { Queue } from '../../../main/core/threads/queue.ts'

const jobs = (lane: Lane, count: number, from = 0): Job[] =>
  Array.from({ length: count }, (_, index) => ({ seq: from + index, lane, name: 'receive', input: null }))

const filled = (...groups: Job[][]): Queue => {
  const queue = new Queue()
  for (const group of groups) queue.add(group)
  return queue
}

test('deliveries go before what people do, however late they came', () => {
  const queue = filled(jobs('desk', 2), jobs('live', 2))
  expect(queue.take().map(({ lane }) => lane)).toEqual(['live', 'live', 'desk', 'desk'])
})

test('imports wait until nothing else does, and then go one at a time', () => {
  const queue = filled(jobs('bulk', 2), jobs('live', 1))
  expect(queue.take().map(({ lane }) => lane)).toEqual(['live'])
  expect(queue.take().map(({ seq }) => seq)).toEqual([0])
  expect(queue.take().map(({ seq }) => seq)).toEqual([1])
  expect(queue.take()).toEqual([])
})

test('a lane keeps its order, and a group its bound', () => {
  const queue = filled(jobs('live', 300))
  const groups = [queue.take(), queue.take(), queue.take()]
  expect(groups.map(({ length }) => length)).toEqual([256, 44, 0])
  expect(groups.flat().map(({ seq }) => seq)).toEqual(jobs('live', 300).map(({ seq }) => seq))
})

test('what people do gets through while deliveries never end', () => {
  const queue = filled(jobs('live', 1_000), jobs('desk', 1))
  expect(queue.take().filter(({ lane }) => lane === 'desk')).toHaveLength(1)
})

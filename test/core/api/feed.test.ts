import { expect, test } from 'vitest'
import { createFeed, type Fed, type Feed } from '../../../main/core/api/feed.ts'
import type { Change } from '../../../shared/contract/changes.ts'

const change = (id: number): Change => ({ kind: 'order', id: String(id), action: 'created' })

const push = (feed: Feed, from: number, to: number): void => {
  for (let id = from; id <= to; id++) feed.push(change(id))
}

const take = async (stream: AsyncGenerator<Fed>, count: number): Promise<string[]> => {
  const ids: string[] = []
  while (ids.length < count) {
    const next = await stream.next()
    if (next.done) break
    ids.push(next.value.change.id)
  }
  return ids
}

const gap = expect.objectContaining({ code: 'gap' })

test('without a cursor it begins with what comes from now on', async () => {
  const feed = createFeed()
  push(feed, 1, 3)
  const stream = feed.follow(undefined)
  push(feed, 4, 5)
  expect(await take(stream, 2)).toEqual(['4', '5'])
})

test('from a cursor it goes on with what follows, then live', async () => {
  const feed = createFeed()
  push(feed, 1, 1)
  const cursor = feed.cursor()
  push(feed, 2, 3)
  const stream = feed.follow(cursor)
  const ids = take(stream, 4)
  push(feed, 4, 5)
  expect(await ids).toEqual(['2', '3', '4', '5'])
})

test('each change carries the cursor that a broken stream goes on from', async () => {
  const feed = createFeed({ epoch: 'run' })
  push(feed, 1, 3)
  const { value } = await feed.follow('run:1').next()
  expect(value).toEqual({ change: change(2), cursor: 'run:2' })
})

test('what fell off the ring is a gap; the oldest that is kept is not', async () => {
  const feed = createFeed({ epoch: 'run', size: 3 })
  push(feed, 1, 5)
  expect(() => feed.follow('run:1')).toThrow(gap)
  expect(await take(feed.follow('run:2'), 3)).toEqual(['3', '4', '5'])
})

test.each(['other:1', 'run:4', 'run:-1', 'run:x', 'run', '', 'run:1:2', 'run:1e0'])(
  'the cursor %j of another run or of none is a gap',
  (cursor) => {
    const feed = createFeed({ epoch: 'run' })
    push(feed, 1, 3)
    expect(() => feed.follow(cursor)).toThrow(gap)
  },
)

test('a reader that falls behind the ring is told so, never left with a hole', async () => {
  const feed = createFeed({ epoch: 'run', size: 3 })
  push(feed, 1, 1)
  const stream = feed.follow('run:0')
  expect(await take(stream, 1)).toEqual(['1'])
  push(feed, 2, 9)
  await expect(stream.next()).rejects.toThrow(gap)
})

test('an abort ends a waiting stream at once', async () => {
  const feed = createFeed()
  const abort = new AbortController()
  const waiting = feed.follow(undefined, abort.signal).next()
  abort.abort()
  expect((await waiting).done).toBe(true)
})

test('the end is told after everything that came before it', async () => {
  const feed = createFeed()
  const stream = feed.follow(undefined)
  push(feed, 1, 2)
  feed.end()
  expect(await take(stream, 5)).toEqual(['1', '2'])
  expect((await feed.follow(undefined).next()).done).toBe(true)
})

test('every reader gets everything, whatever its pace', async () => {
  const feed = createFeed()
  const streams = [feed.follow(undefined), feed.follow(undefined)]
  const all = streams.map((stream) => take(stream, 300))
  for (let id = 1; id <= 300; id += 3) {
    push(feed, id, id + 2)
    if (id % 7 === 0) await Promise.resolve()
  }
  const expected = Array.from({ length: 300 }, (_, index) => String(index + 1))
  expect(await Promise.all(all)).toEqual([expected, expected])
})

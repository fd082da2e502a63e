/** After a change a screen asks again exactly as often as needed: never for an answer that may be older, never a crowd of questions. */

import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { refresh } from '../../../renderer/bridge/refresh.ts'

const queryKey = ['orders']
let client: QueryClient
/** Open questions, oldest first; each is answered by calling it. */
let asked: ((answer: number) => void)[]
let stop: () => void

const settle = () => new Promise((resolve) => setImmediate(resolve))
const answer = async (value: number) => {
  asked.shift()?.(value)
  await settle()
}

beforeEach(async () => {
  client = new QueryClient()
  asked = []
  const queryFn = () => new Promise<number>((resolve) => void asked.push(resolve))
  stop = new QueryObserver(client, { queryKey, queryFn, staleTime: Number.POSITIVE_INFINITY }).subscribe(() => {})
  await settle()
})
afterEach(() => {
  stop()
  client.clear()
})

it('asks once for one change', async () => {
  await answer(1)
  const done = refresh(client, queryKey)
  expect(asked).toHaveLength(1)
  await answer(2)
  await done
  expect([client.getQueryData(queryKey), asked.length]).toEqual([2, 0])
})

it('asks twice for a hundred changes that come while a question is open', async () => {
  await answer(1)
  const all = Array.from({ length: 100 }, () => refresh(client, queryKey))
  expect(asked).toHaveLength(1)
  await answer(2)
  expect(asked).toHaveLength(1)
  await answer(3)
  await Promise.all(all)
  expect([client.getQueryData(queryKey), asked.length]).toEqual([3, 0])
})

it('asks again after a question that was open before the change', async () => {
  const done = refresh(client, queryKey)
  expect(asked).toHaveLength(1)
  await answer(1)
  expect(asked).toHaveLength(1)
  await answer(2)
  await done
  expect([client.getQueryData(queryKey), asked.length]).toEqual([2, 0])
})

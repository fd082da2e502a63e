/** The feed over HTTP: never kept by anybody on the way, and ended when the host closes. */

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type FeedHost, openFeedHost } from '../support/feedHost.ts'
import { callInit, signIn } from '../support/pageHost.ts'

let office: FeedHost
let cookie: string

beforeEach(async () => {
  office = await openFeedHost({ epoch: 'first' })
  cookie = await signIn(office.url)
})
afterEach(() => office.close())

const open = () => fetch(`http://127.0.0.1:${office.port}/rpc/changes`, callInit(cookie))

it('says of itself that it is a stream and must not be stored', async () => {
  const { headers, body } = await open()
  expect([headers.get('content-type'), headers.get('cache-control')]).toEqual(['text/event-stream', 'no-store'])
  await body?.cancel()
})

it('gives back what it holds when the page goes away', async () => {
  const { body } = await open()
  await vi.waitFor(() => expect(office.openFeeds()).toBe(1))
  await body?.cancel()
  await vi.waitFor(() => expect(office.openFeeds()).toBe(0))
})

it('does not keep the host from closing', async () => {
  const answers = await Promise.all([open(), open(), open()])
  const ends = Promise.allSettled(answers.map((answer) => answer.text()))
  await office.close()
  expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  office = await openFeedHost({ epoch: 'second' })
})

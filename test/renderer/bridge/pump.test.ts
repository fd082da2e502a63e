/** Whatever happens to the connection, the page hears of every change, in order, or is told to ask for everything again. */

import { setTimeout as after } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { officeClient } from '../../../renderer/bridge/client.ts'
import { httpLink } from '../../../renderer/bridge/httpLink.ts'
import { backOff, type Pump, startPump } from '../../../renderer/bridge/pump.ts'
import type { Change } from '../../../shared/contract/changes.ts'
import { type FeedHost, openFeedHost } from '../../support/feedHost.ts'
import { signIn } from '../../support/pageHost.ts'
import { openRelay, type Relay } from '../../support/relay.ts'

vi.setConfig({ testTimeout: 30_000 })

let office: FeedHost
let relay: Relay
let pump: Pump
let heard: string[]
let reloads: number
let states: string[]
/** As a browser keeps them; a restart of the office changes the cookie. */
const headers: Record<string, string> = {}

beforeEach(async () => {
  office = await openFeedHost({ epoch: 'first' })
  relay = await openRelay(office.port)
  await signInTo(office)
  heard = []
  states = []
  reloads = 0
})
afterEach(async () => {
  await pump.stop()
  await relay.close()
  await office.close()
})

async function signInTo(known: FeedHost): Promise<void> {
  headers.cookie = await signIn(known.url)
}

const client = (silenceMs = 60_000) => officeClient(httpLink({ url: `http://127.0.0.1:${relay.port}/rpc`, headers, silenceMs }))

const hear = (change: Change) => void heard.push(change.id)

function start(cursor: string | null, silenceMs?: number, onChange = hear): void {
  pump = startPump({
    client: client(silenceMs),
    cursor,
    onChange,
    onReload: () => void reloads++,
    onState: (state) => states.push(state),
    wait: () => after(5),
  })
}

const ids = (count: number, first = 1) => Array.from({ length: count }, (_, index) => `A${first + index}`)
const pushAll = (all: readonly string[]) => all.forEach((id) => void office.push(id))
const hears = (expected: readonly string[]) => vi.waitFor(() => expect(heard).toEqual(expected), { timeout: 10_000 })
const isOpen = () => vi.waitFor(() => expect(office.openFeeds()).toBe(1), { timeout: 10_000 })

describe('nothing is lost, and nothing comes twice,', () => {
  it('of what came between the snapshot and the first connection', async () => {
    const { cursor } = await client().feed.cursor()
    pushAll(ids(3))
    start(cursor)
    await hears(ids(3))
    expect([reloads, states]).toEqual([0, ['up']])
  })

  it('when connections are cut before the first change', async () => {
    const { cursor } = await client().feed.cursor()
    relay.cut()
    relay.cutAfter(0)
    start(cursor)
    await vi.waitFor(() => expect(states).toContain('down'))
    pushAll(ids(5))
    relay.cutAfter(null)
    await hears(ids(5))
    expect(reloads).toBe(0)
  })

  it('when connections are cut in the middle of a frame, 400 of 400', async () => {
    const { cursor } = await client().feed.cursor()
    relay.cut()
    relay.cutAfter(3_333)
    start(cursor)
    for (let first = 1; first <= 400; first += 20) {
      pushAll(ids(20, first))
      await after(2)
    }
    await hears(ids(400))
    expect(reloads).toBe(0)
    expect(states.filter((state) => state === 'down').length).toBeGreaterThan(5)
  })

  it('when the office ends the feed cleanly', async () => {
    const { cursor } = await client().feed.cursor()
    start(cursor)
    for (const id of ids(4)) {
      await isOpen()
      office.push(id)
      office.endFeeds()
    }
    await hears(ids(4))
    expect(reloads).toBe(0)
  })

  it('when the connection goes silent without being cut', async () => {
    const { cursor } = await client().feed.cursor()
    start(cursor, 300)
    await isOpen()
    relay.mute()
    pushAll(ids(3))
    await hears(ids(3))
  })
})

describe('everything is asked for again', () => {
  it('once, when the feed begins without a known place', async () => {
    start(null)
    await isOpen()
    pushAll(ids(2))
    await hears(ids(2))
    expect([reloads, states]).toEqual([1, ['up']])
  })

  it('when changes fell off the ring meanwhile', async () => {
    await office.close()
    office = await openFeedHost({ epoch: 'first', capacity: 10 })
    relay.lead(office.port)
    await signInTo(office)
    const { cursor } = await client().feed.cursor()
    pushAll(ids(50))
    start(cursor)
    await vi.waitFor(() => expect(reloads).toBe(1))
    await isOpen()
    pushAll(ids(2, 51))
    await hears(ids(2, 51))
    expect(states).not.toContain('down')
  })

  it('after a restart of the office, which first has to know the page again', async () => {
    const { cursor } = await client().feed.cursor()
    start(cursor)
    pushAll(ids(2))
    await hears(ids(2))
    const restarted = await openFeedHost({ epoch: 'second' })
    relay.lead(restarted.port)
    await office.close()
    office = restarted
    await vi.waitFor(() => expect(states.at(-1)).toBe('unauthorized'))
    await signInTo(office)
    await isOpen()
    pushAll(ids(2, 3))
    await hears(ids(4))
    expect([reloads, states.at(-1)]).toEqual([1, 'up'])
  })
})

it('tells changes that can be posted on, as to another tab', async () => {
  const posted: unknown[] = []
  start(null, undefined, (change) => void posted.push(structuredClone(change)))
  await isOpen()
  pushAll(ids(2))
  await vi.waitFor(() => expect(posted).toEqual(ids(2).map((id) => ({ kind: 'order', id, action: 'created' }))))
  expect(states).toEqual(['up'])
})

it('lets go of the feed when it is stopped', async () => {
  start(null)
  await isOpen()
  await pump.stop()
  await vi.waitFor(() => expect(office.openFeeds()).toBe(0))
})

it('waits 200 ms first, then twice as long each time, never more than 10 s', () => {
  expect([0, 1, 2, 3, 5, 6, 100].map(backOff)).toEqual([200, 400, 800, 1_600, 6_400, 10_000, 10_000])
})

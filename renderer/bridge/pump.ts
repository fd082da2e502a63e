/** Keeps the feed of changes flowing for ever without losing one: every end is answered by opening again from the last id heard. */

import { getEventMeta } from '@orpc/client'
import type { Change } from '../../shared/contract/changes.ts'
import { apart } from './apart.ts'
import type { OfficeClient } from './client.ts'
import { failureOf } from './failure.ts'

export type FeedState = 'up' | 'down' | 'unauthorized'

export type PumpOptions = Readonly<{
  client: OfficeClient
  /** Where the feed stood before the first snapshot was taken; null when that is not known, then everything counts as missed. */
  cursor: string | null
  onChange: (change: Change, cursor: string) => void
  /** Changes were missed that the office no longer holds: what is on screen must be asked for again. Called after the new cursor is taken. */
  onReload: (cursor: string) => void
  onState: (state: FeedState) => void
  /** Resolves after `ms`, or sooner when trying again is worth while or `signal` aborts. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>
}>

export type Pump = Readonly<{ stop: () => Promise<void> }>

const shortestWaitMs = 200
const longestWaitMs = 10_000
/** The cursor is at hand in the office; who does not tell it by then hangs. */
export const longestAnswerMs = 5_000
/** A stream that held this long was a good one: the next failure is a first failure. */
const steadyMs = 10_000

/** Milliseconds before try number `failures` + 1: 200, 400, 800 … 10,000. */
export const backOff = (failures: number): number => Math.min(longestWaitMs, shortestWaitMs * 2 ** Math.min(failures, 10))

export function startPump(options: PumpOptions): Pump {
  const ending = new AbortController()
  const done = run(options, ending.signal)
  return {
    stop: () => {
      ending.abort()
      return done
    },
  }
}

async function run(options: PumpOptions, signal: AbortSignal): Promise<void> {
  const place: Place = { cursor: options.cursor, failures: 0 }
  while (!signal.aborted) {
    const end = await flow(options, place, signal)
    if (signal.aborted) return
    if (end === 'gap') {
      place.cursor = null
      // The first gap is answered at once; a feed that gaps again and again is waited for like any other failure.
      if (place.failures++ === 0) continue
    }
    options.onState(end === 'unauthorized' ? 'unauthorized' : 'down')
    await options.wait(backOff(place.failures++), signal)
  }
}

type Place = { cursor: string | null; failures: number }
type End = 'ended' | 'gap' | 'unauthorized'

/** One connection from opening to its end; moves `place` along. Never rejects: a cut, a refusal and a clean end are all just ends. */
async function flow(options: PumpOptions, place: Place, signal: AbortSignal): Promise<End> {
  let openedAt = Number.POSITIVE_INFINITY
  try {
    let cursor = place.cursor ?? (await freshCursor(options, signal))
    place.cursor = cursor
    const changes = await options.client.changes(undefined, { signal, lastEventId: cursor })
    openedAt = performance.now()
    options.onState('up')
    for await (const change of changes) {
      cursor = getEventMeta(change)?.id ?? cursor
      place.cursor = cursor
      place.failures = 0
      tell(options, change, cursor)
    }
    return 'ended'
  } catch (error) {
    const code = failureOf(error)?.code
    return code === 'gap' || code === 'unauthorized' ? code : 'ended'
  } finally {
    if (performance.now() - openedAt >= steadyMs) place.failures = 0
  }
}

/** A copy, since the client's change is a proxy that carries the id and can be posted to nobody. An error of the listener is no end of the feed. */
const tell = ({ onChange }: PumpOptions, change: Change, cursor: string): void => apart(() => onChange({ ...change }, cursor))

async function freshCursor({ client, onReload }: PumpOptions, signal: AbortSignal): Promise<string> {
  const { cursor } = await client.feed.cursor(undefined, {
    signal: AbortSignal.any([signal, AbortSignal.timeout(longestAnswerMs)]),
  })
  onReload(cursor)
  return cursor
}

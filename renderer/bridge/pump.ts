/** Keeps the feed of changes flowing for ever without losing one: every end is answered by opening again from the last id heard. */

import { getEventMeta } from '@orpc/client'
import type { Change } from '../../shared/contract/changes.ts'
import type { OfficeClient } from './client.ts'
import { failureOf } from './failure.ts'

export type PumpOptions = Readonly<{
  client: OfficeClient
  /** Where the feed stood before the first snapshot was taken; null when that is not known, then everything counts as missed. */
  cursor: string | null
  onChange: (change: Change) => void
  /** Changes were missed that the office no longer holds: what is on screen must be asked for again. Called after the new cursor is taken. */
  onReload: () => void
  onState: (state: 'up' | 'down' | 'unauthorized') => void
  /** Resolves after `ms`, or sooner when trying again is worth while or `signal` aborts. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>
}>

export type Pump = Readonly<{ stop: () => Promise<void> }>

const shortestWaitMs = 200
const longestWaitMs = 10_000
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
    const changes = await open(options, place, signal)
    openedAt = performance.now()
    options.onState('up')
    for await (const change of changes) {
      place.failures = 0
      place.cursor = getEventMeta(change)?.id ?? place.cursor
      options.onChange(change)
    }
    return 'ended'
  } catch (error) {
    const code = failureOf(error)?.code
    return code === 'gap' || code === 'unauthorized' ? code : 'ended'
  } finally {
    if (performance.now() - openedAt >= steadyMs) place.failures = 0
  }
}

async function open({ client, onReload }: PumpOptions, place: Place, signal: AbortSignal): Promise<AsyncIterable<Change>> {
  if (place.cursor === null) {
    place.cursor = (await client.feed.cursor(undefined, { signal })).cursor
    onReload()
  }
  return client.changes(undefined, { signal, lastEventId: place.cursor })
}

/** The office as the page holds it: its calls, its changes and whether it can be reached. Knows no transport and no React. */

import type { Change } from '../../shared/contract/changes.ts'
import { batch } from './batch.ts'
import type { OfficeClient } from './client.ts'
import { failureOf } from './failure.ts'
import { createListeners } from './listeners.ts'
import { type FeedState, longestAnswerMs, type Pump, type PumpOptions } from './pump.ts'

/** `unauthorized`: the office runs but no longer knows this page, as after its restart. `since`: instant by the page's clock. */
export type Connection = Readonly<{ state: FeedState; since: number }>

export type Office = Readonly<{
  client: OfficeClient
  /** Pushed changes in order, in batches. Returns the way to stop listening. */
  onChanges: (listener: (changes: readonly Change[]) => void) => () => void
  /** Changes were missed for good: everything on screen must be asked for again. */
  onReload: (listener: () => void) => () => void
  connection: () => Connection
  onConnection: (listener: () => void) => () => void
  close: () => Promise<void>
}>

/** A list may be asked for again ten times a second, not more. */
const batchMs = 100

/** How changes come: by a pump of the page's own, or by one that its tabs share. */
export type StartFeed = (options: Omit<PumpOptions, 'wait'>) => Pump

/**
 * Starts the feed. Its cursor is taken before this resolves, so whatever is asked afterwards is newer than the feed's beginning
 * and nothing falls between; resolves as well when the office cannot be reached, `connection` says so.
 */
export async function openOffice(client: OfficeClient, start: StartFeed): Promise<Office> {
  const changes = createListeners<readonly Change[]>()
  const reloads = createListeners<void>()
  const connections = createListeners<void>()
  let connection: Connection = { state: 'up', since: Date.now() }
  const onState = (state: Connection['state']) => {
    if (state === connection.state) return
    connection = { state, since: Date.now() }
    connections.tell()
  }

  const cursor = await firstCursor(client, onState)
  const put = batch(changes.tell, batchMs)
  const pump = start({ client, cursor, onChange: (change) => put(change), onReload: () => reloads.tell(), onState })
  return {
    client,
    onChanges: changes.add,
    onReload: reloads.add,
    connection: () => connection,
    onConnection: connections.add,
    close: pump.stop,
  }
}

async function firstCursor(client: OfficeClient, onState: (state: FeedState) => void): Promise<string | null> {
  try {
    return (await client.feed.cursor(undefined, { signal: AbortSignal.timeout(longestAnswerMs) })).cursor
  } catch (error) {
    onState(failureOf(error)?.code === 'unauthorized' ? 'unauthorized' : 'down')
    return null
  }
}

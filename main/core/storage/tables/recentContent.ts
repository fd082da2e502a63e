/**
 * What came in lately without a key of its own, by the digest of its body: a table of the writer's connection that lives in memory and rolls back
 * with its transactions. An index in the file would do the same for a page of WAL a delivery, since digests fall on cold pages.
 */

import type { ReadableDatabase, WritableDatabase } from '../handles.ts'
import { sql } from '../sql.ts'
import { type EarlierEvent, earlierEvent } from './events.ts'

/** How long, in ms, the same words without a key of their own are taken for a retry: the guide's senders give up after 15 s, queues take minutes. */
export const contentWindow = 600_000

/** For a new connection that writes; empty until `recallContent`. About 100 bytes a delivery of the last twenty minutes. */
export const createRecentContent = `
CREATE TEMP TABLE recent_content (
  digest   TEXT    PRIMARY KEY,
  event_id INTEGER NOT NULL
) STRICT, WITHOUT ROWID`

/** How a delivery without a key is named in `events.dedupe_key`. */
export const contentKey = (receivedAt: number, digest: string): string =>
  `content:${Math.floor(receivedAt / contentWindow)
    .toString()
    .padStart(8, '0')}:${digest}`

const recall = sql<[since: number]>`
  INSERT OR REPLACE INTO temp.recent_content (digest, event_id)
  SELECT body_sha256, id FROM events
  WHERE received_at >= ? AND status <> 'duplicate' AND dedupe_key GLOB 'content:*' ORDER BY id`

const insert = sql<[digest: string, eventId: number]>`
  INSERT INTO temp.recent_content (digest, event_id) VALUES (?, ?)
  ON CONFLICT (digest) DO UPDATE SET event_id = excluded.event_id`

const byDigest = sql<[string], { event_id: number }>`SELECT event_id FROM temp.recent_content WHERE digest = ?`

const forget = sql<[last: number]>`DELETE FROM temp.recent_content WHERE event_id <= ?`

const last = sql<[], { id: number | null }>`SELECT max(id) AS id FROM events`

/** Fills the table of a connection that was just opened. `now`: integer ms UTC. */
export const recallContent = (db: WritableDatabase, now: number): void => {
  recall.run(db, now - contentWindow)
}

/** Notes a stored delivery that is no duplicate itself. */
export const noteContent = (db: WritableDatabase, digest: string, eventId: number): void => {
  insert.run(db, digest, eventId)
}

/** Drops the deliveries up to `eventId` and returns the newest event's id: what may be dropped one window later, whatever the clock says by then. */
export const forgetContent = (db: WritableDatabase, eventId: number): number => {
  forget.run(db, eventId)
  return last.get(db)?.id ?? 0
}

/** The newest event with these words that came at most one window away and is not itself a duplicate. A clock that was set back or forth opens no endless window. */
export const newestEventOfContent = (db: ReadableDatabase, receivedAt: number, digest: string): EarlierEvent | undefined => {
  const noted = byDigest.get(db, digest)
  const earlier = noted === undefined ? undefined : earlierEvent(db, noted.event_id)
  return earlier !== undefined && Math.abs(receivedAt - earlier.received_at) <= contentWindow ? earlier : undefined
}

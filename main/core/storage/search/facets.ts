/** Which actions and event types occur in the audit log: gathered while its word index is filled, so that nobody has to read the log for them. */

import type { AuditEntry } from '../../../../shared/domain/entities.ts'
import type { ReadableDatabase, WritableDatabase } from '../handles.ts'
import { sql } from '../sql.ts'
import { progressOf } from './progress.ts'

export type Facet = 'action' | 'eventType'

/** A sender can invent types without end; a choice of more helps nobody. */
const longestChoice = 500

const add = sql<[Facet, string]>`INSERT INTO search_facets (kind, value) VALUES (?, ?) ON CONFLICT DO NOTHING`
const known = sql<[Facet, number], { value: string }>`SELECT value FROM search_facets WHERE kind = ? ORDER BY value LIMIT ?`
const fresh = sql<[progress: number], { action: string; eventType: string | null }>`
  SELECT DISTINCT action, event_type AS eventType FROM audit_log WHERE id > ?`

const valuesOf = (entries: readonly Pick<AuditEntry, Facet>[], facet: Facet): Set<string> =>
  new Set(
    entries
      .map((entry) => entry[facet])
      .filter((value) => value !== null)
      .filter((value) => value !== ''),
  )

/** Remembers what occurs in these entries. */
export const addFacets = (db: WritableDatabase, entries: readonly AuditEntry[]): void => {
  for (const facet of ['action', 'eventType'] as const) {
    for (const value of valuesOf(entries, facet)) add.run(db, facet, value)
  }
}

/** What occurs, sorted; entries that the index does not know yet included. */
export const facetsOf = (db: ReadableDatabase): Readonly<Record<Facet, string[]>> => {
  const unindexed = fresh.all(db, progressOf(db, 'audit'))
  const choice = (facet: Facet): string[] => {
    const values = known.all(db, facet, longestChoice).map(({ value }) => value)
    return [...new Set([...values, ...valuesOf(unindexed, facet)])].sort().slice(0, longestChoice)
  }
  return { action: choice('action'), eventType: choice('eventType') }
}

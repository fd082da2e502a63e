/** The hash rule of the chain, as docs/data.md states it. Anyone can compute it without this program, so it may never change for a written row. */

import { hash } from 'node:crypto'
import type { AuditEntry } from '../../../shared/domain/entities.ts'

/** What the first entry is chained to. */
export const firstPrevHash = '0'.repeat(64)

/** Lower-case hex SHA-256 of the UTF-8 bytes of the entry's columns but `hash`, in the order of the table, as one JSON array. */
export const hashOfEntry = (entry: Omit<AuditEntry, 'hash'>): string =>
  hash(
    'sha256',
    JSON.stringify([
      entry.id,
      entry.at,
      entry.action,
      entry.entityType,
      entry.entityId,
      entry.actor,
      entry.sourceAddress,
      entry.status,
      entry.rejectCause,
      entry.eventId,
      entry.eventType,
      entry.detail,
      entry.prevHash,
    ]),
  )

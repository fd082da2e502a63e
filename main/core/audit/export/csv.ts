/** The audit log as CSV (RFC 4180) that a spreadsheet opens without running anything in it, and from which every value can be read back. */

import { csvText } from '../../../../shared/domain/csvCells.ts'
import type { AuditEntry } from '../../../../shared/domain/entities.ts'

/** Names as in docs/data.md; `time` says `at` in the shop's zone and is not part of the hash. */
const header =
  'id,time,at,action,entity_type,entity_id,actor,source_address,status,reject_cause,event_id,event_type,detail,prev_hash,hash'

/** Without it Excel reads UTF-8 as the machine's old code page. */
const byteOrderMark = '\uFEFF'

export const csvStart = `${byteOrderMark}${header}\r\n`

const formats = new Map<string, Intl.DateTimeFormat>()

/** `2026-11-24 10:42:05` in an IANA zone. */
const timeIn = (zone: string, at: number): string => {
  let format = formats.get(zone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
    formats.set(zone, format)
  }
  return format.format(at)
}

/** One line with its end. NULL is an empty cell, an empty text is `""`. */
export const csvLine = (entry: AuditEntry, zone: string): string =>
  `${[
    String(entry.id),
    timeIn(zone, entry.at),
    String(entry.at),
    csvText(entry.action),
    csvText(entry.entityType),
    csvText(entry.entityId),
    csvText(entry.actor),
    csvText(entry.sourceAddress),
    csvText(entry.status),
    csvText(entry.rejectCause),
    entry.eventId === null ? '' : String(entry.eventId),
    csvText(entry.eventType),
    csvText(entry.detail),
    entry.prevHash,
    entry.hash,
  ].join(',')}\r\n`

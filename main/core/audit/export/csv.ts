/** The audit log as CSV (RFC 4180) that a spreadsheet opens without running anything in it, and from which every value can be read back. */

import type { AuditEntry } from '../../../../shared/domain/entities.ts'

/** Names as in docs/data.md; `time` says `at` in the shop's zone and is not part of the hash. */
const header =
  'id,time,at,action,entity_type,entity_id,actor,source_address,status,reject_cause,event_id,event_type,detail,prev_hash,hash'

/** Without it Excel reads UTF-8 as the machine's old code page. */
const byteOrderMark = '\uFEFF'

export const csvStart = `${byteOrderMark}${header}\r\n`

/**
 * What a spreadsheet may take for a formula at the beginning of a cell, full-width forms included
 * (OWASP, "CSV Injection"). The apostrophe itself is among them, so that one taken off always gives the text back.
 */
const formulaLike = /^[=+\-@\t\r\n'＝＋－＠]/

const needsQuotes = /[",\r\n]/

const textCell = (text: string | null): string => {
  if (text === null) return ''
  const safe = formulaLike.test(text) ? `'${text}` : text
  return safe === '' || needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

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
    textCell(entry.action),
    textCell(entry.entityType),
    textCell(entry.entityId),
    textCell(entry.actor),
    textCell(entry.sourceAddress),
    textCell(entry.status),
    textCell(entry.rejectCause),
    entry.eventId === null ? '' : String(entry.eventId),
    textCell(entry.eventType),
    textCell(entry.detail),
    entry.prevHash,
    entry.hash,
  ].join(',')}\r\n`

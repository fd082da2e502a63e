/** The audit log as lines of JSON that may stand inside an HTML page: whole entries, and the bare hashes of those that a filter left out. */

import type { AuditEntry } from '../../../../shared/domain/entities.ts'

/** `</script>` and `<!--` must not occur in the page's data; inside JSON `<` only stands in texts. */
const safe = (json: string): string => `${json.replaceAll('<', '\\u003c')}\n`

/** The values in the order of the hash rule, and the hash behind them. */
export const entryLine = (entry: AuditEntry): string =>
  safe(
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
      entry.hash,
    ]),
  )

/** An entry that is left out: its place in the chain and nothing of its content. */
export const linkLine = (entry: AuditEntry): string => safe(JSON.stringify([entry.id, entry.hash]))

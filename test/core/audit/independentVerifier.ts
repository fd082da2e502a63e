/** A second verifier, written from docs/data.md alone and sharing no code with the product: the two must agree. */

import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'

const columns =
  'id, at, action, entity_type, entity_id, actor, source_address, status, reject_cause, event_id, event_type, detail, prev_hash'
const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex')

/** The id of the first entry that does not fit, or null. */
export const firstBroken = (path: string, head: { id: number; hash: string }): number | null => {
  const db = new Database(path, { readonly: true })
  const hashes = new Map([[0, '0'.repeat(64)]])
  const body = db.prepare<[unknown], { body: Buffer | null; body_sha256: string }>(
    'SELECT body, body_sha256 FROM events WHERE id = ?',
  )
  const emptyings = db.prepare<[], string>(`SELECT detail FROM audit_log WHERE action = 'BODIES_EMPTIED'`).pluck().all()
  const emptied = emptyings.flatMap((detail): [number, number][] => JSON.parse(detail).events)
  const isEmptied = (id: number): boolean => emptied.some(([first, last]) => first <= id && id <= last)
  try {
    let expected = 1
    for (const row of db.prepare<[], unknown[]>(`SELECT ${columns}, hash FROM audit_log ORDER BY id`).raw().iterate()) {
      const hash = row.pop()
      const [id, , , , , , , , , eventId, , detail, prevHash] = row
      if (id !== expected) return Math.min(Number(id), expected)
      if (prevHash !== hashes.get(expected - 1) || hash !== sha256(JSON.stringify(row))) return expected
      const event = eventId === null ? null : body.get(eventId)
      const digest = JSON.parse(String(detail)).sha256
      if (event === undefined) return expected
      if (event && (event.body === null ? !isEmptied(Number(eventId)) : sha256(event.body) !== event.body_sha256)) return expected
      if (event && (digest ?? event.body_sha256) !== event.body_sha256) return expected
      hashes.set(expected, String(hash))
      expected += 1
    }
    if (head.id >= expected) return expected
    return hashes.get(head.id) === head.hash ? null : head.id
  } finally {
    db.close()
  }
}

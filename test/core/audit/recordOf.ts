/** An entry as SQLite lays it out in a page (sqlite.org/fileformat2.html §1.6, §2.1), so that a test can spoil exactly its bytes. */

import type { AuditEntry } from '../../../shared/domain/entities.ts'

type Value = string | number | null

/** Enough for lengths under 16,384. */
const varint = (value: number): number[] => (value < 128 ? [value] : [128 | (value >> 7), value & 127])

const serialType = (value: Value): number => {
  if (value === null) return 0
  if (typeof value === 'string') return 13 + 2 * Buffer.byteLength(value)
  if (value === 0 || value === 1) return 8 + value
  return value < 128 ? 1 : 5
}

const contentOf = (value: Value): Buffer => {
  if (typeof value === 'string') return Buffer.from(value)
  const content = Buffer.alloc(6)
  content.writeUIntBE(value ?? 0, 0, 6)
  return content.subarray(6 - ({ 1: 1, 5: 6 }[serialType(value)] ?? 0))
}

/** `header`: the cell's and the record's; `content`: the values, one after the other. Every value but the id, which is the row's key, is in the content. */
export const recordOf = (entry: AuditEntry): { header: Buffer; content: Buffer } => {
  const { id, ...rest } = entry
  const values = [null, ...Object.values(rest)]
  const types = values.flatMap((value) => varint(serialType(value)))
  const content = Buffer.concat(values.map(contentOf))
  const recordHeader = [types.length + 1, ...types]
  const header = Buffer.from([...varint(recordHeader.length + content.length), ...varint(id), ...recordHeader])
  return { header, content }
}

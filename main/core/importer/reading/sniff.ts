/** Tells a file's format by its first bytes: names lie, an old program's `.xls` may be anything. */

import type { FileFormat } from '../../../../shared/domain/imports.ts'
import { fileRefusal } from './refuse.ts'

const startsWith = (head: Uint8Array, bytes: readonly number[]): boolean => bytes.every((byte, index) => head[index] === byte)

const zip = [0x50, 0x4b, 0x03, 0x04]
const emptyZip = [0x50, 0x4b, 0x05, 0x06]
/** OLE 2: the container of .xls, and of a workbook with a password. */
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
/** BIFF 2 to 4 stand in no container. */
const oldBiff = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
]

const notText = /^\s*(?:<(?:!doctype|html|table|\?xml|\?mso|meta|style)|\{\\rtf|%pdf)/i

/** UTF-16 has zero bytes; any other text has none. */
const hasMark = (head: Uint8Array): boolean => startsWith(head, [0xff, 0xfe]) || startsWith(head, [0xfe, 0xff])

const hasZeros = (head: Uint8Array): boolean => head.includes(0)

/** UTF-16 without a mark: every other byte of its Latin part is zero. */
export const utf16Of = (head: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (startsWith(head, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(head, [0xfe, 0xff])) return 'utf-16be'
  const zeros = [0, 0]
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const some = head.length / 20
  if (odd > some && even < odd / 10) return 'utf-16le'
  return even > some && odd < even / 10 ? 'utf-16be' : null
}

/** `head`: the first few thousand bytes. Throws the refusal of what is no spreadsheet and no text. */
export const formatOf = (head: Uint8Array): FileFormat => {
  if (head.length === 0) throw fileRefusal('empty')
  if (startsWith(head, zip)) return 'xlsx'
  if (startsWith(head, emptyZip)) throw fileRefusal('damaged')
  if (startsWith(head, compound) || oldBiff.some((bytes) => startsWith(head, bytes))) return 'xls'
  const isText = hasMark(head) || !hasZeros(head) || utf16Of(head) !== null
  if (!isText || notText.test(Buffer.from(head.subarray(0, 200)).toString('latin1'))) throw fileRefusal('unknown_format')
  return 'csv'
}

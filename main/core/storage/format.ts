/** How a database file says whose it is and of which schema, in its header. */

/** `GASD` in ASCII; `PRAGMA application_id` of every file of ours. Frozen. */
export const applicationId = 0x47415344

/** The part of the 100-byte header that the office reads (sqlite.org/fileformat2.html §1.3). */
export type FileHeader = Readonly<{ applicationId: number; version: number; pageSize: number; pages: number }>

export const headerLength = 100
const magic = Buffer.from('SQLite format 3\0', 'latin1')

/** The header in a file's first bytes; null where they are no header of SQLite. */
export const parseHeader = (bytes: Buffer): FileHeader | null => {
  if (bytes.length < headerLength || !bytes.subarray(0, magic.length).equals(magic)) return null
  const pageSize = bytes.readUInt16BE(16)
  return {
    pageSize: pageSize === 1 ? 65_536 : pageSize,
    pages: bytes.readUInt32BE(28),
    version: bytes.readUInt32BE(60),
    applicationId: bytes.readUInt32BE(68),
  }
}

/** Writes archives entry by entry, sound ones and such as no honest program makes. */

import { crc32, deflateRawSync } from 'node:zlib'

export type ZipEntry = Readonly<{
  name: string
  bytes: Buffer
  /** What the archive says of the entry, where it is not the truth. */
  declaredSize?: number
  digest?: number
  flags?: number
  isStored?: boolean
}>

type Written = Readonly<{ local: Buffer; central: (offset: number) => Buffer }>

const utf8Names = 0x0800

const common = ({ bytes, declaredSize, digest, flags = 0, isStored = false }: ZipEntry, packed: Buffer): Buffer => {
  const fields = Buffer.alloc(22)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(flags | utf8Names, 2)
  fields.writeUInt16LE(isStored ? 0 : 8, 4)
  fields.writeUInt32LE(digest ?? crc32(bytes), 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(declaredSize ?? bytes.length, 18)
  return fields
}

const written = (entry: ZipEntry): Written => {
  const name = Buffer.from(entry.name)
  const packed = entry.isStored ? entry.bytes : deflateRawSync(entry.bytes)
  const fields = common(entry, packed)
  const lengths = Buffer.alloc(4)
  lengths.writeUInt16LE(name.length, 0)
  const central = (offset: number): Buffer => {
    const rest = Buffer.alloc(12)
    rest.writeUInt32LE(offset, 8)
    const comment = Buffer.alloc(2)
    return Buffer.concat([Buffer.from('504b01021400', 'hex'), fields, lengths, comment, rest, name])
  }
  return { local: Buffer.concat([Buffer.from('504b0304', 'hex'), fields, lengths, name, packed]), central }
}

export const zipOf = (entries: readonly ZipEntry[]): Buffer => {
  const parts = entries.map(written)
  const offsets = parts.map((_, index) => parts.slice(0, index).reduce((sum, { local }) => sum + local.length, 0))
  const directory = Buffer.concat(parts.map(({ central }, index) => central(offsets[index] ?? 0)))
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(
    parts.reduce((sum, { local }) => sum + local.length, 0),
    16,
  )
  return Buffer.concat([...parts.map(({ local }) => local), directory, end])
}

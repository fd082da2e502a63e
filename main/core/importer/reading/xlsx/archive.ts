/** The archive inside an .xlsx: its entries are counted and weighed before one is inflated, and what is inflated is checked against what was declared. */

import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { isFault } from '../../../base/fault.ts'
import { readingLimits } from '../limits.ts'
import { fileRefusal } from '../refuse.ts'

/** A part by its name; names of parts differ in more than case. */
const nameOf = (path: string): string => path.replace(/^\//, '').toLowerCase()

const damaged = (cause: unknown): Error => (isFault(cause) ? cause : fileRefusal('damaged', {}, cause))

const admit = (entries: Map<string, Entry>, entry: Entry): void => {
  const name = nameOf(entry.fileName)
  // Two entries of one name: which one counts depends on the program that looks.
  if (entries.has(name)) throw fileRefusal('unsafe_entry')
  if (entry.isEncrypted()) throw fileRefusal('encrypted')
  entries.set(name, entry)
}

const indexOf = async (zip: ZipFile): Promise<Map<string, Entry>> => {
  if (zip.entryCount > readingLimits.zipEntries) {
    throw fileRefusal('too_many_entries', { limit: readingLimits.zipEntries, found: zip.entryCount })
  }
  const entries = new Map<string, Entry>()
  let declared = 0
  for await (const entry of zip.eachEntry()) {
    admit(entries, entry)
    declared += entry.uncompressedSize
    if (declared > readingLimits.inflatedBytes) throw fileRefusal('inflates_too_large', { limit: readingLimits.inflatedBytes })
  }
  return entries
}

/** yauzl ends a stream whose bytes are more or fewer than declared; the digest it leaves to us. */
async function* checked(stream: AsyncIterable<Buffer>, digest: number): AsyncGenerator<Buffer> {
  let sum = 0
  try {
    for await (const chunk of stream) {
      sum = crc32(chunk, sum)
      yield chunk
    }
  } catch (error) {
    throw damaged(error)
  }
  if (sum !== digest) throw fileRefusal('damaged')
}

export type Archive = Readonly<{
  has: (path: string) => boolean
  /** The inflated bytes of a part, as they are asked for. */
  read: (path: string) => AsyncIterable<Buffer>
  close: () => void
}>

const unsafeName = /invalid (?:relative|characters)|absolute path/

/** Throws the refusal of an archive that is damaged, unsafe, or asks for more than the limits. */
export const openArchive = async (path: string): Promise<Archive> => {
  let zip: ZipFile | null = null
  try {
    const opened = await openPromise(path, { autoClose: false, strictFileNames: true })
    zip = opened
    const entries = await indexOf(opened)
    return {
      has: (part) => entries.has(nameOf(part)),
      read: async function* (part) {
        const entry = entries.get(nameOf(part))
        if (entry === undefined) throw fileRefusal('damaged')
        yield* checked(await opened.openReadStreamPromise(entry), entry.crc32)
      },
      close: () => opened.close(),
    }
  } catch (error) {
    zip?.close()
    if (error instanceof Error && unsafeName.test(error.message)) throw fileRefusal('unsafe_entry', {}, error)
    throw damaged(error)
  }
}

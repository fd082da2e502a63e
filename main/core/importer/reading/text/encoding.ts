/** Tells in which encoding a text file is: by its mark, else UTF-8 where every byte of it is, else Big5, which old programs in Taiwan write. */

import { createReadStream } from 'node:fs'
import iconv from 'iconv-lite'
import type { TextEncoding } from '../../../../../shared/domain/imports.ts'
import { utf16Of } from '../sniff.ts'

/** The whole file is looked at: the first name in Big5 may be on the last line. */
const isUtf8 = async (path: string): Promise<boolean> => {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk, { stream: true })
    decoder.decode()
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

export const encodingOf = async (path: string, head: Uint8Array): Promise<TextEncoding> =>
  utf16Of(head) ?? ((await isUtf8(path)) ? 'utf-8' : 'big5')

/** The text of a file, piece by piece, without its mark. iconv-lite knows 犇 and 堃, which Node's own Big5 loses. What is no text in the encoding becomes U+FFFD. */
export async function* decoded(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true })
  for await (const chunk of createReadStream(path)) yield decoder.write(chunk)
  const rest = decoder.end()
  if (rest !== undefined && rest !== '') yield rest
}

/** The same of the first bytes; a character cut at the end is left out. */
export const decodedHead = (head: Uint8Array, encoding: TextEncoding): string =>
  iconv.getDecoder(encoding, { stripBOM: true }).write(Buffer.from(head))

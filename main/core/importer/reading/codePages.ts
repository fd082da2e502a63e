/** Gives SheetJS the code pages of texts before Excel 97, by iconv-lite: its own table for Taiwan lacks 犇 and 堃. */

import { set_cptable } from '@e965/xlsx'
import iconv from 'iconv-lite'

const unicode: Readonly<Record<number, string>> = {
  1200: 'utf-16le',
  1201: 'utf-16be',
  65001: 'utf-8',
  28591: 'latin1',
  10002: 'big5',
  950: 'big5',
}

/** A page that nobody knows is read like that of western Windows: figures and Latin letters are right. */
const encodingOf = (page: number): string => {
  const name = unicode[page] ?? `cp${page}`
  return iconv.encodingExists(name) ? name : 'windows-1252'
}

type Bytes = string | readonly number[] | Uint8Array

const bufferOf = (bytes: Bytes): Buffer => (typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : Buffer.from(bytes))

/** For all that SheetJS reads from then on. */
export const giveCodePages = (): void =>
  set_cptable({
    utils: {
      decode: (page: number, bytes: Bytes) => iconv.decode(bufferOf(bytes), encodingOf(page), { stripBOM: false }),
      encode: (page: number, text: string) => iconv.encode(text, encodingOf(page)),
      hascp: () => true,
    },
  })

/** The text of a file piece by piece, so that one of any size takes little memory. */

import { createReadStream } from 'node:fs'

export class Unreadable extends Error {}

/** `encoding`: a label of the WHATWG encoding standard. Throws `Unreadable` at the first byte that is not of it: nothing is guessed at. */
export async function* textPieces(file: string, encoding = 'utf-8'): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const bytes of createReadStream(file)) yield decoder.decode(bytes, { stream: true })
    yield decoder.decode()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new Unreadable(`${file} is not ${encoding}; save it as UTF-8, or say what it is, e.g. --encoding big5`)
  }
}

export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of pieces) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield line.replace(/\r$/, '')
  }
  if (rest !== '') yield rest
}

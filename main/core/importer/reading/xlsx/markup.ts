/** Reads the XML of a workbook's parts piece by piece. A document type is refused, and with it every entity that is not XML's own. */

import { SaxesParser } from 'saxes'
import { isFault } from '../../../base/fault.ts'
import { readingLimits } from '../limits.ts'
import { fileRefusal } from '../refuse.ts'

export type Attributes = Readonly<Record<string, string>>

/** Names come without their prefix: some writers put one before every tag. */
export type Handlers = Readonly<{
  open: (name: string, attributes: Attributes) => void
  close?: (name: string) => void
  text?: (text: string) => void
}>

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

const parserFor = ({ open, close, text }: Handlers, heard: () => void) => {
  const parser = new SaxesParser({ position: false, xmlns: false } as const)
  parser.on('doctype', () => {
    throw fileRefusal('forbidden_markup')
  })
  // Without a handler saxes throws what is no XML; an entity that is not known is.
  parser.on('opentag', ({ name, attributes }) => {
    heard()
    open(local(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    heard()
    close?.(local(name))
  })
  if (text !== undefined) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  return parser
}

/** Runs through a part; yields after each piece, so that the caller decides when the next is read. Throws the refusal of what is no sound XML. */
export async function* markup(bytes: AsyncIterable<Buffer>, handlers: Handlers): AsyncGenerator<void> {
  let pending = 0
  const parser = parserFor(handlers, () => {
    pending = 0
  })
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const parse = (text: string): void => {
    pending += text.length
    parser.write(text)
    if (pending > readingLimits.markupCharacters) throw fileRefusal('damaged')
  }
  try {
    for await (const chunk of bytes) {
      parse(decoder.decode(chunk, { stream: true }))
      yield
    }
    parse(decoder.decode())
    parser.close()
  } catch (error) {
    throw isFault(error) ? error : fileRefusal('damaged', {}, error)
  }
}

/** Runs through a whole part. */
export const walk = async (bytes: AsyncIterable<Buffer>, handlers: Handlers): Promise<void> => {
  for await (const _ of markup(bytes, handlers));
}

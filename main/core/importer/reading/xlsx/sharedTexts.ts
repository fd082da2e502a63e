/** The table of texts that the sheets of an .xlsx point into. */

import { readingLimits } from '../limits.ts'
import { fileRefusal } from '../refuse.ts'
import type { Archive } from './archive.ts'
import { walk } from './markup.ts'

/** `_x000D_` stands for a character that XML cannot hold. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

/** Runs of differently written letters are joined; how a word is pronounced (`rPh`) is no part of it. */
export const readSharedTexts = async (archive: Archive, part: string): Promise<readonly string[]> => {
  const texts: string[] = []
  let characters = 0
  let text = ''
  let isInText = false
  let isSaid = false
  const keep = (): void => {
    characters += text.length
    if (texts.push(unescaped(text)) > readingLimits.sharedTexts || characters > readingLimits.sharedCharacters) {
      throw fileRefusal('too_many_texts')
    }
    text = ''
  }
  await walk(archive.read(part), {
    open: (name) => {
      if (name === 'rPh') isSaid = true
      if (name === 't') isInText = !isSaid
    },
    text: (piece) => {
      if (isInText) text += piece
    },
    close: (name) => {
      if (name === 't') isInText = false
      if (name === 'rPh') isSaid = false
      if (name === 'si') keep()
    },
  })
  return texts
}

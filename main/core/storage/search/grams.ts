/** Cuts texts into the pieces that a word index holds, so that any part of a text is found, one Chinese character included. */

import { wordsOf } from './normalise.ts'

const isAscii = (character: string | undefined): boolean =>
  character !== undefined && character.length === 1 && character <= '\u007f'

/** Whether the three characters from `at` on are all ASCII: such a run has an alphabet too small for pairs to tell texts apart. */
const isAsciiTriple = (characters: readonly string[], at: number): boolean =>
  isAscii(characters[at]) && isAscii(characters[at + 1]) && isAscii(characters[at + 2])

const take = (characters: readonly string[], at: number, length: number): string => characters.slice(at, at + length).join('')

/** Every piece of a normalised text's words: each character, each two neighbours, and each three that are all ASCII. */
export const gramsOf = (text: string): Set<string> => {
  const grams = new Set<string>()
  for (const word of wordsOf(text)) addGrams(grams, [...word])
  return grams
}

const addGrams = (grams: Set<string>, characters: readonly string[]): void => {
  for (const [at, character] of characters.entries()) {
    grams.add(character)
    const next = characters[at + 1]
    if (next === undefined) return
    grams.add(character + next)
    if (isAsciiTriple(characters, at)) grams.add(take(characters, at, 3))
  }
}

/** The fewest pieces that every text holding this normalised word has. */
export const coverOf = (word: string): string[] => {
  const characters = [...word]
  if (characters.length < 2) return characters
  const cover = new Set<string>()
  for (let at = 0; at < characters.length - 1; at++) {
    if (isAsciiTriple(characters, at)) cover.add(take(characters, at, 3))
    else if (!isAsciiTriple(characters, at - 1)) cover.add(take(characters, at, 2))
  }
  return [...cover]
}

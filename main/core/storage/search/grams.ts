/** Cuts texts into the pieces that a word index holds, so that any part of a text is found, one Chinese character included. */

import { wordsOf } from './normalise.ts'

/** Beyond this, a longer run of one character is looked for by its first part. */
const longestRun = 12

const isAscii = (character: string): boolean => character <= '\u007f'

/** Whether the characters from `at` on are a piece of three: letters and digits are too few for pairs to tell texts apart. */
const isTriple = (characters: readonly string[], at: number): boolean => {
  const three = characters.slice(at, at + 3)
  return three.length === 3 && three.some(isAscii)
}

const take = (characters: readonly string[], at: number, length: number): string => characters.slice(at, at + length).join('')

/** Runs like `0000`, whose threes are all one: without them every number full of noughts would have to be looked at. */
const runsOf = (characters: readonly string[]): string[] => {
  const runs: string[] = []
  let length = 1
  for (const [at, character] of characters.entries()) {
    length = character === characters[at - 1] ? length + 1 : 1
    if (length > 3 && length <= longestRun && isAscii(character)) runs.push(character.repeat(length))
  }
  return runs
}

const addGrams = (grams: Set<string>, characters: readonly string[]): void => {
  for (const [at, character] of characters.entries()) {
    grams.add(character)
    const next = characters[at + 1]
    if (next === undefined) break
    grams.add(character + next)
    if (isTriple(characters, at)) grams.add(take(characters, at, 3))
  }
  for (const run of runsOf(characters)) grams.add(run)
}

/** Every piece of a normalised text's words: each character, each two neighbours, each three with ASCII among them, longer runs of one. */
export const gramsOf = (text: string): Set<string> => {
  const grams = new Set<string>()
  for (const word of wordsOf(text)) addGrams(grams, [...word])
  return grams
}

/**
 * Pieces that every text holding this normalised word has: enough to leave few other texts, few enough to be met at once.
 * Every second of the word's threes and the last, pairs where there are none, and its longer runs.
 */
export const coverOf = (word: string): string[] => {
  const characters = [...word]
  if (characters.length < 2) return characters
  const cover = new Set(runsOf(characters))
  let covered = 0
  for (let at = 0; at < characters.length - 1; at++) {
    const length = isTriple(characters, at) ? 3 : 2
    const isLastTriple = length === 3 && !isTriple(characters, at + 1)
    if (at + length <= covered || (length === 3 && at < covered - 1 && !isLastTriple)) continue
    cover.add(take(characters, at, length))
    covered = at + length
  }
  return [...cover]
}

/** What a person typed into a search field, as words that must all be found. */

import { normalise, wordsOf } from './normalise.ts'

/** Ways of writing one word, any of which may be found: as typed, and for a number with marks in it its digits alone. */
export type Term = readonly [word: string, ...others: string[]]

const numberWithMarks = /^[\d+().#*-]*\d[\d+().#*-]*$/

const termOf = (word: string): Term => {
  const digits = word.replace(/\D/g, '')
  return numberWithMarks.test(word) && digits !== word ? [word, digits] : [word]
}

/** The words of a text as typed; none for an empty one. */
export const termsOf = (text: string): Term[] => [...new Set(wordsOf(normalise(text)))].map(termOf)

/** Whether each term is part of a normalised text. */
export const areFound = (terms: readonly Term[], text: string): boolean =>
  terms.every((forms) => forms.some((form) => text.includes(form)))

/** Puts terms and tags into the query language of the word index. */

import { coverOf } from './grams.ts'
import type { Term } from './terms.ts'

/** One token that says which value a column has, e.g. `status:pending`. Longer than any gram, so the two never meet. */
export type Tag = string

/** What the tokenizer would fold or cut at, and the mark that stands for it. */
const unfit = /[A-Z!\s\p{Cc}]/gu

/** Two values have one tag only if they are the same. */
export const tag = (column: string, value: string): Tag => {
  const escaped = value.toWellFormed().replace(unfit, (character) => `!${character.charCodeAt(0).toString(36)}.`)
  return `${column}:${escaped}`
}

const quoted = (token: string): string => `"${token.replaceAll('"', '""')}"`

const formExpression = (form: string): string => `(${coverOf(form).map(quoted).join(' AND ')})`

const termExpression = (term: Term): string => `(${term.map(formExpression).join(' OR ')})`

/** The FTS5 query for rows that have all tags and all terms; at least one, since FTS5 has no query for everything. */
export const matchExpression = (terms: readonly Term[], tags: readonly Tag[]): string =>
  [...tags.map(quoted), ...terms.map(termExpression)].join(' AND ')

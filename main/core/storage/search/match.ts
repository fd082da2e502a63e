/** Puts terms and tags into the query language of the word index. */

import { coverOf } from './grams.ts'
import { normalise } from './normalise.ts'
import type { Term } from './terms.ts'

/** One token that says which value a column has, e.g. `status:pending`. Longer than any gram, so the two never meet. */
export type Tag = string

const unfit = /[\s\p{Cc}]/gu
const longestValue = 60

/** Values that differ only in case, width, blanks or their far end share a tag, so whoever asks by tag looks at the row as well. */
export const tag = (column: string, value: string): Tag =>
  `${column}:${normalise(value).replace(unfit, '_').slice(0, longestValue).toWellFormed()}`

const quoted = (token: string): string => `"${token.replaceAll('"', '""')}"`

const formExpression = (form: string): string => `(${coverOf(form).map(quoted).join(' AND ')})`

const termExpression = (term: Term): string => `(${term.map(formExpression).join(' OR ')})`

/** The FTS5 query for rows that have all tags and all terms; at least one, since FTS5 has no query for everything. */
export const matchExpression = (terms: readonly Term[], tags: readonly Tag[]): string =>
  [...tags.map(quoted), ...terms.map(termExpression)].join(' AND ')

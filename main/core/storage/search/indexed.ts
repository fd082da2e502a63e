/** A row as its word index sees it: one text to be found in, and the tags that lists filter by. */

import type { Tag } from './match.ts'
import { normalise } from './normalise.ts'
import { phoneForms } from './phone.ts'

export type Indexed = Readonly<{ key: number; revision: number; text: string; tags: readonly Tag[] }>

/** Fields and the ways of writing their phone number as one normalised text; a line break keeps words from reaching across fields. */
export const searchText = (fields: readonly (string | null)[], phone: string | null = null): string => {
  const present = fields.filter((field) => field !== null)
  const phones = phone === null ? [] : [phone, ...phoneForms(phone)]
  return normalise([...present, ...phones].join('\n'))
}

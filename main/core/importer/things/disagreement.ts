/** Several rows that speak of one thing: what they say together, or the field in which they contradict each other. */

import type { ImportField } from '../../../../shared/domain/imports.ts'

/** The field in which rows differ, the index of the first that does and what it says. */
export type Disagreement = Readonly<{ field: ImportField; index: number; value: string }>

export type Said<Value> = Readonly<{ value: Value | null | undefined; disagreement: { index: number; value: string } | null }>

/** The one value that is said; null where all cells are empty, undefined where there is no column. */
export const saidOnce = <Value extends string | number>(values: readonly (Value | null | undefined)[]): Said<Value> => {
  let value: Value | null | undefined
  for (const [index, each] of values.entries()) {
    if (each === undefined || each === null) {
      if (value === undefined) value = each
      continue
    }
    if (value !== undefined && value !== null && value !== each) return { value, disagreement: { index, value: String(each) } }
    value = each
  }
  return { value, disagreement: null }
}

/** Remarks of several rows are all kept, each once. */
export const saidTogether = (values: readonly (string | null | undefined)[]): string | null | undefined => {
  const present = [...new Set(values.filter((value) => value !== undefined && value !== null))]
  if (present.length > 0) return present.join('；')
  return values.includes(null) ? null : undefined
}

/** Cursors: a place in the order of one kind of list, as text that a page only hands back. */

import type { Cursor } from '../../../../shared/contract/paging.ts'
import { Fault } from '../../base/fault.ts'

const radix = 36
const written = /^[0-9a-z]{1,11}$/

/** `kind` says which order of which list the numbers (safe integers from 0) belong to. */
export const writeCursor = (kind: string, place: readonly number[]): Cursor =>
  [kind, ...place.map((number) => number.toString(radix))].join('.')

const refuse = (cursor: Cursor): never => {
  throw new Fault('invalid', 'A cursor does not belong to this list', { detail: { cursor } })
}

const readNumber = (text: string, cursor: Cursor): number => {
  const number = written.test(text) ? Number.parseInt(text, radix) : Number.NaN
  return Number.isSafeInteger(number) ? number : refuse(cursor)
}

/** The one number of a cursor. Faults with `invalid` where the cursor is of another kind or was not made here. */
export const readKey = (kind: string, cursor: Cursor): number => {
  const [found, key, ...rest] = cursor.split('.')
  if (found !== kind || key === undefined || rest.length > 0) return refuse(cursor)
  return readNumber(key, cursor)
}

/** The two numbers of a cursor, as `readKey`. */
export const readPair = (kind: string, cursor: Cursor): [number, number] => {
  const [found, first, second, ...rest] = cursor.split('.')
  if (found !== kind || first === undefined || second === undefined || rest.length > 0) return refuse(cursor)
  return [readNumber(first, cursor), readNumber(second, cursor)]
}

/** Lays a person's edit over one field and keeps what the company said of it. Pure: the acts and the telling of an order's past share it. */

import type { OrderField } from '../../../shared/domain/orderFields.ts'
import { isSameWord, type Word } from '../ingest/corrections.ts'
import { editOf, type Origin, type Origins } from '../ingest/origins.ts'
import { columnOf } from '../storage/tables/orderFields.ts'
import { type OrderWords, withWord } from './fields.ts'

/** `entry`: the act's row in the audit log. */
export type Hand = Readonly<{ by: string; at: number; entry: number }>

export type Move = Readonly<{ field: OrderField; from: Word; to: Word }>

const plain = (origin: Origin | undefined): Origin | undefined =>
  origin === undefined || origin[0] === 0 ? undefined : [origin[0], origin[1]]

/** The company's last word in a field whose value is `held`. */
export const saidOf = (origin: Origin | undefined, held: Word): Word => {
  const edit = editOf(origin)
  return edit === null ? held : edit.said
}

/** A person who sets what the company says leaves no edit behind. */
const originsAfter = (origins: Origins, { field, from, to }: Move, hand: Hand): Origins => {
  const column = columnOf(field)
  const origin = origins[column]
  const said = saidOf(origin, from)
  if (isSameWord(to, said)) return { ...origins, [column]: plain(origin) }
  const [eventId, at] = origin ?? [0, null]
  return { ...origins, [column]: [eventId, at, { ...hand, was: from, said }] }
}

/** Somebody heard the company's word and decided against it: the same word does not ask again. */
export const originsKeeping = (origins: Origins, field: OrderField): Origins => {
  const column = columnOf(field)
  const [origin, edit] = [origins[column], editOf(origins[column])]
  if (origin === undefined || edit === null) return origins
  return { ...origins, [column]: [origin[0], origin[1], { ...edit, kept: true }] }
}

/** Lays the moves of one act over an order. */
export const moved = <State extends Readonly<{ words: OrderWords; origins: Origins }>>(
  state: State,
  orderNo: string,
  moves: readonly Move[],
  hand: Hand,
): State => {
  let { words, origins } = state
  for (const move of moves) {
    words = withWord(orderNo, words, move.field, move.to)
    origins = originsAfter(origins, move, hand)
  }
  return { ...state, words, origins }
}

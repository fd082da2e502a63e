/** Where each stored field came from, and whether what arrives now may replace it. Keeps partial updates right in whatever order they come. */

import type { Arrival } from './arrival.ts'
import { type Edit, type Heard, hear } from './corrections.ts'

/**
 * The event that last spoke of a field (0: none has) and the sender's own time (ms UTC, null where it said none). `order`: a customer's
 * field that only an order named. `import`: a file or a sender's history said it. An edit: a person's value stands in the field, whatever that event said.
 */
export type Origin = readonly [eventId: number, at: number | null, source?: 'order' | 'import' | Edit]

/** The origin of what an arrival says, at the sender's own time. History weighs what a file weighs. */
export const originOfWord = ({ eventId, isHistory }: Arrival, at: number | null): Origin =>
  isHistory === true ? [eventId, at, 'import'] : [eventId, at]

/** By column name, and `items` for an order's lines. */
export type Origins = Readonly<Record<string, Origin | undefined>>

/** As `originsText` wrote them; only ever our own text. */
export const readOrigins = (text: string): Origins => JSON.parse(text) as Origins

export const originsText = (origins: Origins): string => JSON.stringify(origins)

/** What an order says of its customer is hearsay; what a file says is history; both are less than anybody's own word. */
const weightOf = (source: Origin[2]): number => {
  if (source === 'order') return 0
  return source === 'import' ? 1 : 2
}

/**
 * A customer's own word goes before an order's and a file's. Otherwise the sender's times decide where both are known, and the order of arrival
 * where they are not, or are the same.
 */
export const mayReplace = (stored: Origin | undefined, incoming: Origin): boolean => {
  if (stored === undefined) return true
  const [storedId, storedAt, storedSource] = stored
  const [eventId, at, source] = incoming
  const [weight, storedWeight] = [weightOf(source), weightOf(storedSource)]
  if (weight !== storedWeight) return weight > storedWeight
  if (at !== null && storedAt !== null && at !== storedAt) return at > storedAt
  return eventId >= storedId
}

/** The person's edit that holds a field, if one does. */
export const editOf = (origin: Origin | undefined): Edit | null => {
  const source = origin?.[2]
  return typeof source === 'object' ? source : null
}

const isSame = (one: Origin | undefined, other: Origin): boolean =>
  one !== undefined && one[0] === other[0] && one[1] === other[1] && one[2] === other[2]

/** Every order names its customer: what it only repeats, with no time of its own, is not worth a write. */
const isRepetition = (stored: Origin | undefined, [, at, source]: Origin): boolean =>
  source === 'order' && stored?.[2] === 'order' && at === null && stored[1] === null

type Values = Readonly<Record<string, string | number | null>>

/** Fields that are absent or undefined are not offered. */
export type Patch<Row extends Values> = { readonly [Field in keyof Row]?: Row[Field] | undefined }

/** What the company's word did to a field that a person had edited. */
export type HeardField = Readonly<{ field: string; end: Heard['end'] }>

/**
 * `offered` and `taken` count fields. `isChanged`: a value differs now, or an edit ended or is disputed. `isMoved`: a field has another
 * origin now, even if its value is the same. `heard`: fields with a person's edit.
 */
export type Merged<Row extends Values> = Readonly<{
  values: Row
  origins: Origins
  offered: number
  taken: number
  isChanged: boolean
  isMoved: boolean
  heard: readonly HeardField[]
}>

const nothingHeard: readonly HeardField[] = []

/** The origin of a field after the company's word against an edit. */
export const originAfter = ([eventId, at]: Origin, heard: Heard): Origin =>
  heard.end === 'over' ? [eventId, at] : [eventId, at, heard.edit]

/** Lays a patch over stored values, field by field. */
export const merge = <Row extends Values>(
  values: Row,
  origins: Origins,
  patch: Patch<Row>,
  originOf: (field: string) => Origin,
): Merged<Row> => {
  const merged: Record<string, string | number | null> = { ...values }
  const moved: Record<string, Origin | undefined> = { ...origins }
  let [offered, taken, isChanged, isMoved, heardFields] = [0, 0, false, false, nothingHeard]
  for (const field of Object.keys(patch)) {
    const value = patch[field]
    if (value === undefined) continue
    offered += 1
    const origin = originOf(field)
    if (!mayReplace(origins[field], origin)) continue
    taken += 1
    const edit = editOf(origins[field])
    if (edit !== null) {
      const heard = hear(edit, field, merged[field] ?? null, value)
      heardFields = [...heardFields, { field, end: heard.end }]
      isChanged ||= heard.end !== 'kept'
      isMoved = true
      if (heard.end === 'over') merged[field] = value
      moved[field] = originAfter(origin, heard)
      continue
    }
    if (merged[field] === value && isRepetition(origins[field], origin)) continue
    isChanged ||= merged[field] !== value
    isMoved ||= !isSame(origins[field], origin)
    merged[field] = value
    moved[field] = origin
  }
  return { values: merged as Row, origins: moved, offered, taken, isChanged, isMoved, heard: heardFields }
}

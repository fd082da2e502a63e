/** Where each stored field came from, and whether what arrives now may replace it. Keeps partial updates right in whatever order they come. */

/** The event that last set a field and the sender's own time (ms UTC, null where it said none). `order`: a customer's field that only an order named. */
export type Origin = readonly [eventId: number, at: number | null, source?: 'order']

/** By column name, and `items` for an order's lines. */
export type Origins = Readonly<Record<string, Origin | undefined>>

/** As `originsText` wrote them; only ever our own text. */
export const readOrigins = (text: string): Origins => JSON.parse(text) as Origins

export const originsText = (origins: Origins): string => JSON.stringify(origins)

/**
 * A customer's own word goes before an order's. Otherwise the sender's times decide where both are known, and the order of arrival
 * where they are not, or are the same.
 */
export const mayReplace = (stored: Origin | undefined, incoming: Origin): boolean => {
  if (stored === undefined) return true
  const [storedId, storedAt, storedSource] = stored
  const [eventId, at, source] = incoming
  if (source !== storedSource) return source === undefined
  if (at !== null && storedAt !== null && at !== storedAt) return at > storedAt
  return eventId >= storedId
}

const isSame = (one: Origin | undefined, other: Origin): boolean =>
  one !== undefined && one[0] === other[0] && one[1] === other[1] && one[2] === other[2]

/** Every order names its customer: what it only repeats, with no time of its own, is not worth a write. */
const isRepetition = (stored: Origin | undefined, [, at, source]: Origin): boolean =>
  source === 'order' && stored?.[2] === 'order' && at === null && stored[1] === null

type Values = Readonly<Record<string, string | number | null>>

/** Fields that are absent or undefined are not offered. */
export type Patch<Row extends Values> = { readonly [Field in keyof Row]?: Row[Field] | undefined }

/** `offered` and `taken` count fields. `isChanged`: a value differs now. `isMoved`: a field has another origin now, even if its value is the same. */
export type Merged<Row extends Values> = Readonly<{
  values: Row
  origins: Origins
  offered: number
  taken: number
  isChanged: boolean
  isMoved: boolean
}>

/** Lays a patch over stored values, field by field. */
export const merge = <Row extends Values>(
  values: Row,
  origins: Origins,
  patch: Patch<Row>,
  originOf: (field: string) => Origin,
): Merged<Row> => {
  const merged: Record<string, string | number | null> = { ...values }
  const moved: Record<string, Origin | undefined> = { ...origins }
  let [offered, taken, isChanged, isMoved] = [0, 0, false, false]
  for (const field of Object.keys(patch)) {
    const value = patch[field]
    if (value === undefined) continue
    offered += 1
    const origin = originOf(field)
    if (!mayReplace(origins[field], origin)) continue
    taken += 1
    if (merged[field] === value && isRepetition(origins[field], origin)) continue
    isChanged ||= merged[field] !== value
    isMoved ||= !isSame(origins[field], origin)
    merged[field] = value
    moved[field] = origin
  }
  return { values: merged as Row, origins: moved, offered, taken, isChanged, isMoved }
}

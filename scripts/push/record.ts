/** What a source gives to be sent: one event of the past with its place in the file, or a place that holds none. */

/** `line`: of the file, from 1. `body`: the bytes to be sent, as text. `key`: events with the same key are sent one after another. */
export type PushRecord =
  | Readonly<{ line: number; body: string; key: string }>
  | Readonly<{ line: number; text: string; reason: string }>

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const plain = (name: string): string => name.toLowerCase().replace(/[_\-\s]/g, '')

/** By which names senders number things; the first that is there counts. */
const numbers = [
  'orderno',
  'ordernumber',
  'orderid',
  'ordercode',
  'productid',
  'productno',
  'sku',
  'customerid',
  'customerno',
  'id',
]

const numberIn = (thing: Readonly<Record<string, unknown>>): string | null => {
  const named = new Map(Object.entries(thing).map(([name, value]) => [plain(name), value]))
  for (const number of numbers) {
    const value = named.get(number)
    if (typeof value === 'string' || typeof value === 'number') return `${number}:${value}`
  }
  return null
}

/** The number of the thing that an event is about; '' where it is about several, or cannot be told. */
const keyOf = (event: Readonly<Record<string, unknown>>): string => {
  const things = Object.values(event).filter(isObject)
  const found = things.map(numberIn).find((number) => number !== null)
  return found ?? (things.length === 0 ? (numberIn(event) ?? '') : '')
}

/** A line that an earlier run refused may be mended and sent again as it stands in the file of the refused. */
const unwrapped = (value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  'refused' in value && isObject(value.event) ? value.event : value

/** Reads one JSON text into a record. The bytes stay as they are unless they were wrapped. */
export const recordOf = (line: number, text: string): PushRecord => {
  try {
    const value: unknown = JSON.parse(text)
    if (!isObject(value)) return { line, text, reason: 'not a JSON object' }
    const event = unwrapped(value)
    return { line, body: event === value ? text : JSON.stringify(event), key: keyOf(event) }
  } catch {
    return { line, text, reason: 'not JSON' }
  }
}

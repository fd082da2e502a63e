/** Whether the file's word may stand in the place of the books'. The dry run and the writing ask the same question, so that both come to the same. Pure. */

import type { ImportedField } from '../../../../shared/contract/importRows.ts'
import type { ImportPrecedence } from '../../../../shared/contract/imports.ts'
import { paymentOf } from '../../../../shared/domain/payments.ts'
import { editOf, type Origin, type Origins, type Patch } from '../../ingest/origins.ts'

/**
 * `asOfEvent`: the last delivery (`events.id`) that the dry run knew; what the company said later, nobody has compared with the file.
 * `today` is a calendar date and `now` ms UTC; `zone` is the shop's, an IANA name.
 */
export type Rule = Readonly<{ precedence: ImportPrecedence; asOfEvent: number; now: number; today: string; zone: string }>

export const importOrigin: Origin = [0, null, 'import']

/** Why the books' value stays; null where the file's is taken. */
export type Kept = 'company' | 'person' | null

/** `value`: what the file says. */
export const keptBy = (origin: Origin | undefined, { precedence, asOfEvent }: Rule): Kept => {
  if (origin === undefined) return null
  const [eventId, , source] = origin
  if (source === 'order' || source === 'import') return null
  if (editOf(origin) !== null || eventId === 0) return 'person'
  return precedence === 'file' && eventId <= asOfEvent ? null : 'company'
}

export type Values = Readonly<Record<string, string | number | null>>

/** One field in which the file and the books differ. */
export type Difference<Column> = Readonly<{
  column: Column
  from: string | number | null
  to: string | number | null
  kept: Kept
}>

/** Telephone numbers that differ only in how they are written are the same. */
const digitsOf = (value: string): string => value.normalize('NFKC').replaceAll(/\D/g, '').replace(/^886/, '0')
const phoneColumns: ReadonlySet<string> = new Set(['phone', 'customer_phone'])

const isSame = (column: string, one: string | number | null, other: string | number | null): boolean => {
  if (one === other) return true
  if (typeof one !== 'string' || typeof other !== 'string') return false
  // `COD`, `現金` and `cash` are one way of paying, and the desk says them alike.
  if (column === 'payment_type') return paymentOf(one) !== null && paymentOf(one) === paymentOf(other)
  if (!phoneColumns.has(column)) return false
  const digits = digitsOf(one)
  return digits !== '' && digits === digitsOf(other)
}

/** Fields that the file offers and that the books have otherwise. An empty cell says something only where the file goes first. */
export const differencesOf = <Row extends Values>(
  values: Row,
  origins: Origins,
  patch: Patch<Row>,
  rule: Rule,
): Difference<string & keyof Row>[] => {
  const columns = Object.keys(patch) as (string & keyof Row)[]
  return columns.flatMap((column) => {
    const [from, to] = [values[column] ?? null, patch[column]]
    if (to === undefined || isSame(column, from, to)) return []
    if (to === null && rule.precedence === 'books') return []
    return [{ column, from, to, kept: keptBy(origins[column], rule) }]
  })
}

/** The values and origins after the file's word was taken where it may be. */
export const afterFile = <Row extends Values>(
  values: Row,
  origins: Origins,
  differences: readonly Difference<string & keyof Row>[],
): Readonly<{ values: Row; origins: Origins }> => {
  const taken = differences.filter(({ kept }) => kept === null)
  return {
    values: { ...values, ...Object.fromEntries(taken.map(({ column, to }) => [column, to])) },
    origins: { ...origins, ...Object.fromEntries(taken.map(({ column }) => [column, importOrigin])) },
  }
}

const fieldNames: Readonly<Record<string, ImportedField>> = {
  customer_id: 'customerId',
  customer_name: 'customerName',
  customer_phone: 'customerPhone',
  customer_address: 'customerAddress',
  items: 'lines',
  total_cents: 'totalCents',
  status: 'status',
  delivery_date: 'deliveryDate',
  note: 'note',
  name: 'name',
  phone: 'phone',
  address: 'address',
  payment_type: 'paymentType',
  product_name: 'productName',
  quantity: 'quantity',
  min_stock: 'minStock',
  location: 'location',
}

/** A column as the page names it. */
export const fieldName = (column: string): ImportedField => {
  const field = fieldNames[column]
  if (field === undefined) throw new Error(`no field of an import is named ${column}`)
  return field
}

/** The rows of one thing put together and, for a customer without a number, found in the books; or why its rows cannot be imported. */

import type { ImportRefusal } from '../../../../shared/contract/importRows.ts'
import type { ReadableDatabase } from '../../storage/handles.ts'
import { customersByPhone, isNumberOnly } from '../../storage/tables/customers.ts'
import type { CustomerDraft, OrderDraft, StockDraft } from '../draft.ts'
import { type Group, type GroupRow, keysBeginning } from '../staging/rows.ts'
import { type CustomerIdentity, customerFieldsOf, identityOf, madeCustomerId } from '../things/customer.ts'
import type { Disagreement } from '../things/disagreement.ts'
import { orderOf } from '../things/order.ts'
import { stockOf } from '../things/stock.ts'
import type { Thing } from '../things/thing.ts'

/** What is wrong with each row of a thing that cannot be imported, by the index of the row. */
export type RowFault = Pick<ImportRefusal, 'code' | 'field' | 'value'>
export type Gathered = Readonly<{ thing: Thing }> | Readonly<{ faults: readonly RowFault[] }>

/** `books` and `staged` are only read. `zone`: IANA name of the shop's zone. */
export type GatherContext = Readonly<{ books: ReadableDatabase; staged: ReadableDatabase; zone: string }>

const plain = (code: RowFault['code']): RowFault => ({ code, field: null, value: null })

/** A thing is imported whole or not at all. */
const disagreed = (rows: readonly GroupRow[], { field, index, value }: Disagreement): Gathered => ({
  faults: rows.map((_, each) => (each === index ? { code: 'rows_disagree', field, value } : plain('other_row_refused'))),
})

const mostOwners = 20

/** A number in the file that stands beside several names belongs to several customers. */
const isShared = ({ staged }: GatherContext, phoneE164: string): boolean =>
  keysBeginning(staged, 'customers', `number:["${phoneE164}",`, 2).length > 1

/** The customer of the books who has this number and name; the only one who has the number, unless the file knows it under several names. */
const ownerOf = (
  context: GatherContext,
  { phoneE164, name }: Extract<CustomerIdentity, { by: 'number' }>,
): string | 'nobody' | 'several' => {
  const owners = customersByPhone(context.books, phoneE164, mostOwners).filter(({ id }) => !isNumberOnly(id))
  const named = owners.filter((owner) => owner.name === name)
  const [only, another] = named.length > 0 ? named : owners
  if (only === undefined) return 'nobody'
  if (named.length === 1) return only.id
  if (another !== undefined) return 'several'
  return isShared(context, phoneE164) ? 'nobody' : only.id
}

const customerOf = (
  context: GatherContext,
  group: Group,
  rows: readonly GroupRow[],
  drafts: readonly CustomerDraft[],
): Gathered => {
  const fields = customerFieldsOf(drafts)
  if ('field' in fields) return disagreed(rows, fields)
  const [first] = drafts
  const identity: CustomerIdentity = first === undefined ? { by: 'words' } : identityOf(first)
  const known = identity.by === 'number' ? ownerOf(context, identity) : 'nobody'
  if (known === 'several') return { faults: rows.map(() => plain('several_customers')) }
  const made = known === 'nobody' ? madeCustomerId(group.key) : known
  return { thing: { kind: 'customers', key: identity.by === 'id' ? identity.id : made, patch: fields.patch } }
}

const isFull = <T>(list: readonly T[]): list is readonly [T, ...T[]] => list.length > 0

/** The rows must be those of the group, all of them. */
export const gather = (context: GatherContext, group: Group, rows: readonly GroupRow[]): Gathered => {
  const drafts = rows.flatMap(({ draft }) => draft ?? [])
  // A refused row has its own reasons; the others would come in without it.
  if (drafts.length < rows.length) return { faults: rows.map(() => plain('other_row_refused')) }
  const orders = drafts.filter((draft): draft is OrderDraft => draft.kind === 'orders')
  const products = drafts.filter((draft): draft is StockDraft => draft.kind === 'stock')
  if (isFull(orders)) return gathered(rows, orderOf(orders, context.zone))
  if (isFull(products)) return gathered(rows, stockOf(products))
  return customerOf(
    context,
    group,
    rows,
    drafts.filter((draft): draft is CustomerDraft => draft.kind === 'customers'),
  )
}

const gathered = (rows: readonly GroupRow[], found: Thing | Disagreement): Gathered =>
  'field' in found ? disagreed(rows, found) : { thing: found }

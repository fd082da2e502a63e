/** The rows of `customers`. Which field may change when is decided in ingest; here they are only read and written. */

import type { Customer } from '../../../../shared/domain/entities.ts'
import type { ReadableDatabase, WritableDatabase } from '../handles.ts'
import { fragment, sql } from '../sql.ts'

/** `origins`: JSON, per field the event that last set it and the sender's own time. `last_event_id`: the last event about the customer itself. */
export type CustomerRow = Readonly<{
  seq: number
  id: string
  name: string | null
  phone: string | null
  phone_e164: string | null
  address: string | null
  payment_type: string | null
  note: string | null
  is_incomplete: 0 | 1
  created_at: number
  updated_at: number
  last_event_id: number | null
  origins: string
  revision: number
}>

/** Every column of a `CustomerRow`, for the queries of lists. */
export const customerColumns = fragment`
  seq, id, name, phone, phone_e164, address, payment_type, note, is_incomplete, created_at, updated_at, last_event_id, origins, revision`

export type CustomerContent = Omit<CustomerRow, 'seq' | 'created_at'>

type ContentColumns = [
  name: string | null,
  phone: string | null,
  phoneE164: string | null,
  address: string | null,
  paymentType: string | null,
  note: string | null,
  isIncomplete: 0 | 1,
  updatedAt: number,
  lastEventId: number | null,
  origins: string,
  revision: number,
  id: string,
]

const insert = sql<[...ContentColumns, createdAt: number]>`
  INSERT INTO customers (name, phone, phone_e164, address, payment_type, note, is_incomplete, updated_at, last_event_id, origins,
                         revision, id, created_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

const update = sql<ContentColumns>`
  UPDATE customers SET name = ?, phone = ?, phone_e164 = ?, address = ?, payment_type = ?, note = ?, is_incomplete = ?,
                       updated_at = ?, last_event_id = ?, origins = ?, revision = ?
  WHERE id = ?`

const confirm = sql<[lastEventId: number | null, origins: string, id: string]>`
  UPDATE customers SET last_event_id = ?, origins = ? WHERE id = ?`

const remove = sql<[string]>`DELETE FROM customers WHERE id = ?`

const byId = sql<[string], CustomerRow>`SELECT ${customerColumns} FROM customers WHERE id = ?`

const idsByPhone = sql<[phoneE164: string, except: string], { id: string }>`
  SELECT id FROM customers WHERE phone_e164 = ? AND id <> ? LIMIT 3`

const byPhone = sql<[phoneE164: string, limit: number], CustomerRow>`
  SELECT ${customerColumns} FROM customers WHERE phone_e164 = ? ORDER BY seq LIMIT ?`

const lastEvent = sql<[string], { last_event_id: number | null }>`SELECT last_event_id FROM customers WHERE id = ?`

const contentColumns = (customer: CustomerContent): ContentColumns => [
  customer.name,
  customer.phone,
  customer.phone_e164,
  customer.address,
  customer.payment_type,
  customer.note,
  customer.is_incomplete,
  customer.updated_at,
  customer.last_event_id,
  customer.origins,
  customer.revision,
  customer.id,
]

const numberPrefix = 'tel:'
const shopPrefix = 'shop:'

/** The id of a caller of whom nothing but the number is known; intake makes such a customer by itself. */
export const numberOnlyId = (phoneE164: string): string => `${numberPrefix}${phoneE164}`

export const isNumberOnly = (id: string): boolean => id.startsWith(numberPrefix)

/** The id of a customer that the shop made; `stamp` is its own. No company numbers its customers like this. */
export const shopCustomerId = (stamp: string): string => `${shopPrefix}${stamp}`

export const isShopCustomer = (id: string): boolean => id.startsWith(shopPrefix)

export const customerById = (db: ReadableDatabase, id: string): CustomerRow | undefined => byId.get(db, id)

/** At most three ids with this number, `except` left out: enough to know none, one, one beside another, several. */
export const customerIdsByPhone = (db: ReadableDatabase, phoneE164: string, except: string): string[] =>
  idsByPhone.all(db, phoneE164, except).map((row) => row.id)

/** Customers with this number, the oldest first. */
export const customersByPhone = (db: ReadableDatabase, phoneE164: string, limit: number): CustomerRow[] =>
  byPhone.all(db, phoneE164, limit)

/** The event that last spoke of a customer itself; an order does not count. */
export const lastEventOfCustomer = (db: ReadableDatabase, id: string): number | null | undefined =>
  lastEvent.get(db, id)?.last_event_id

export const insertCustomer = (db: WritableDatabase, customer: CustomerContent, createdAt: number): void => {
  insert.run(db, ...contentColumns(customer), createdAt)
}

/** Throws where there is no such customer. */
export const updateCustomer = (db: WritableDatabase, customer: CustomerContent): void => {
  const { changes } = update.run(db, ...contentColumns(customer))
  if (changes !== 1) throw new Error(`customer ${customer.id} is not there`)
}

/** An event said once more what is already stored: only where it came from is new. */
export const confirmCustomer = (db: WritableDatabase, id: string, lastEventId: number | null, origins: string): void => {
  confirm.run(db, lastEventId, origins, id)
}

/** Only for a customer that nobody but the office made and that no order names any more; SQLite refuses it otherwise. */
export const deleteCustomer = (db: WritableDatabase, id: string): void => {
  remove.run(db, id)
}

/** A customer as a screen sees it. */
export const toCustomer = (row: CustomerRow): Customer => ({
  id: row.id,
  name: row.name,
  phone: row.phone,
  phoneE164: row.phone_e164,
  address: row.address,
  paymentType: row.payment_type,
  note: row.note,
  isIncomplete: row.is_incomplete === 1,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
})

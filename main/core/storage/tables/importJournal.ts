/**
 * Writes down how each row was before an import touched it, whichever way it did: by triggers that only the writer's connection has, and only
 * while it writes a chunk. So nothing that one order may do to other rows (a caller who turns out to be a customer) is forgotten by an undo.
 */

import type { WritableDatabase } from '../handles.ts'
import { sql } from '../sql.ts'

const orderBefore = `json_object(
  'seq', old.seq, 'order_no', old.order_no, 'channel', old.channel, 'customer_id', old.customer_id, 'customer_name', old.customer_name,
  'customer_phone', old.customer_phone, 'customer_address', old.customer_address, 'total_cents', old.total_cents, 'status', old.status,
  'delivery_date', old.delivery_date, 'note', old.note, 'last_event_id', old.last_event_id, 'updated_at', old.updated_at,
  'origins', old.origins,
  'lines', json((SELECT json_group_array(json_array(product_name, quantity, unit_price_cents)) FROM
                  (SELECT product_name, quantity, unit_price_cents FROM order_items WHERE order_no = old.order_no ORDER BY line_no))))`

const customerBefore = `json_object(
  'seq', old.seq, 'id', old.id, 'name', old.name, 'phone', old.phone, 'phone_e164', old.phone_e164, 'address', old.address,
  'payment_type', old.payment_type, 'note', old.note, 'is_incomplete', old.is_incomplete, 'created_at', old.created_at,
  'updated_at', old.updated_at, 'last_event_id', old.last_event_id, 'origins', old.origins)`

const stockBefore = `json_object(
  'product_id', old.product_id, 'product_name', old.product_name, 'quantity', old.quantity, 'min_stock', old.min_stock,
  'location', old.location, 'updated_at', old.updated_at, 'last_event_id', old.last_event_id, 'origins', old.origins)`

/** `old` where a row was there; `new` where one is left. */
type Touch = Readonly<{ event: 'INSERT' | 'UPDATE' | 'DELETE'; table: string; kind: string; key: string; before: string }>

const touches: readonly Touch[] = [
  { event: 'INSERT', table: 'orders', kind: 'orders', key: 'new.order_no', before: 'NULL' },
  { event: 'UPDATE', table: 'orders', kind: 'orders', key: 'old.order_no', before: orderBefore },
  { event: 'INSERT', table: 'customers', kind: 'customers', key: 'new.id', before: 'NULL' },
  { event: 'UPDATE', table: 'customers', kind: 'customers', key: 'old.id', before: customerBefore },
  { event: 'DELETE', table: 'customers', kind: 'customers', key: 'old.id', before: customerBefore },
  { event: 'INSERT', table: 'stock_items', kind: 'stock', key: 'new.product_id', before: 'NULL' },
  { event: 'UPDATE', table: 'stock_items', kind: 'stock', key: 'old.product_id', before: stockBefore },
]

const nameOf = ({ event, table }: Touch): string => `import_${table}_${event.toLowerCase()}`

/** A row that is not as the import left it when it meets it again was changed by somebody else in between. */
const triggerOf = (touch: Touch): string => {
  const { event, table, kind, key, before } = touch
  const [revision, eventId] = event === 'DELETE' ? ['NULL', 'NULL'] : ['new.revision', 'new.last_event_id']
  const mixed = event === 'INSERT' ? 'is_mixed' : 'is_mixed OR revision IS NOT old.revision OR event_id IS NOT old.last_event_id'
  return `
    CREATE TEMP TRIGGER IF NOT EXISTS ${nameOf(touch)} AFTER ${event} ON main.${table}
    WHEN EXISTS (SELECT 1 FROM import_now) BEGIN
      INSERT INTO import_rows (import_seq, kind, row_key, before, revision, event_id, is_mixed)
      VALUES ((SELECT seq FROM import_now), '${kind}', ${key}, ${before}, ${revision}, ${eventId}, 0)
      ON CONFLICT (import_seq, kind, row_key) DO UPDATE SET
        is_mixed = ${mixed}, revision = excluded.revision, event_id = excluded.event_id;
    END;`
}

const createAll = `CREATE TEMP TABLE IF NOT EXISTS import_now (seq INTEGER NOT NULL);${touches.map(triggerOf).join('')}`
const dropAll = touches.map((touch) => `DROP TRIGGER IF EXISTS temp.${nameOf(touch)};`).join('\n')

const areThere = sql<[], { name: string }>`
  SELECT name FROM temp.sqlite_schema WHERE type = 'trigger' AND name = 'import_orders_insert'`
const begin = sql<[number]>`INSERT INTO import_now (seq) VALUES (?)`
const end = sql`DELETE FROM import_now`

/** What `write` does to rows is written down for this import (`imports.seq`). Inside the caller's transaction, which takes all of it back if it fails. */
export const journalled = <Value>(db: WritableDatabase, seq: number, write: () => Value): Value => {
  if (areThere.get(db) === undefined) db.exec(createAll)
  begin.run(db, seq)
  const value = write()
  end.run(db)
  return value
}

/** Frees deliveries of what the triggers cost, once no import is at work. */
export const endJournal = (db: WritableDatabase): void => {
  db.exec(dropAll)
}

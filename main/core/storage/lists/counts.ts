/** How much the database holds, in figures alone: for a person who helps from outside. */

import type { ReadableDatabase } from '../handles.ts'
import { sql } from '../sql.ts'

type Counted = Readonly<{ name: string; rows: number }>

const rows = sql<[], Counted>`
  SELECT 'orders' AS name, count(*) AS rows FROM orders
  UNION ALL SELECT 'customers', count(*) FROM customers
  UNION ALL SELECT 'stockItems', count(*) FROM stock_items
  UNION ALL SELECT 'auditEntries', count(*) FROM audit_log`

const events = sql<[], Counted>`SELECT status AS name, count(*) AS rows FROM events GROUP BY status`

const size = sql<[], { bytes: number; sqlite: string }>`
  SELECT page_count * page_size AS bytes, sqlite_version() AS sqlite FROM pragma_page_count(), pragma_page_size()`

const named = (counted: readonly Counted[]) => Object.fromEntries(counted.map(({ name, rows: count }) => [name, count]))

/** `rows` per table, `events` per status, the file's size in bytes and SQLite's version. */
export const officeCounts = (db: ReadableDatabase) => ({
  rows: named(rows.all(db)),
  events: named(events.all(db)),
  bytes: size.get(db)?.bytes ?? 0,
  sqlite: size.get(db)?.sqlite ?? '',
})

/** Two invented steps that follow the real schema, for the tests of migrating. */

import { migrations } from '../../../main/core/storage/migrations/all.ts'
import type { Migration } from '../../../main/core/storage/migrations/migration.ts'

const nextVersion = migrations.length + 1

/** Adds a column that every row fills. */
const addColumn: Migration = {
  version: nextVersion,
  name: 'add-column',
  up: (db) => db.exec(`ALTER TABLE customers ADD COLUMN district TEXT NOT NULL DEFAULT '大安'`),
}

/** Rebuilds a table that orders refer to, as SQLite demands for most changes of a column. */
const rebuildTable: Migration = {
  version: nextVersion + 1,
  name: 'rebuild-table',
  up: (db) => {
    const [{ sql } = { sql: '' }] = db
      .prepare<[], { sql: string }>(`SELECT sql FROM sqlite_schema WHERE name = 'customers'`)
      .all()
    db.exec(sql.replace('CREATE TABLE customers', 'CREATE TABLE rebuilt'))
    db.exec(`INSERT INTO rebuilt SELECT * FROM customers; DROP TABLE customers; ALTER TABLE rebuilt RENAME TO customers`)
  },
}

/** Does half of its work and fails. */
export const failing: Migration = {
  version: nextVersion,
  name: 'failing',
  up: (db) => {
    db.exec(`ALTER TABLE customers ADD COLUMN half TEXT; UPDATE customers SET name = 'lost'`)
    throw new Error('the step is wrong')
  },
}

/** Leaves an order that refers to nobody. */
export const orphaning: Migration = {
  version: nextVersion,
  name: 'orphaning',
  up: (db) => db.exec(`DELETE FROM customers`),
}

export const laterSteps: readonly Migration[] = [...migrations, addColumn, rebuildTable]

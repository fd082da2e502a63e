/** Database handles that carry their rights in their type: what takes a `ReadableDatabase` cannot write. */

import type { Database } from 'better-sqlite3'

declare const rights: unique symbol

/** A connection that may be read, whatever thread owns it. */
export type ReadableDatabase = Pick<Database, 'prepare' | 'inTransaction'> & { readonly [rights]: 'read' | 'write' }

/** A reader's own connection: SQLite itself refuses every write through it. */
export type ReadableConnection = ReadableDatabase & Pick<Database, 'close' | 'pragma' | 'backup'> & { readonly [rights]: 'read' }

/** The writer thread's only connection. */
export type WritableDatabase = Database & { readonly [rights]: 'write' }

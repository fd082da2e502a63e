/** The rows of `import_mappings`: how a person said that sheets with certain headings are to be read. */

import type { ReadableDatabase, WritableDatabase } from '../handles.ts'
import { sql } from '../sql.ts'

const put = sql<[fingerprint: string, mapping: string, usedAt: number]>`
  INSERT INTO import_mappings (fingerprint, mapping, used_at) VALUES (?, ?, ?)
  ON CONFLICT (fingerprint) DO UPDATE SET mapping = excluded.mapping, used_at = excluded.used_at`

const ofFingerprint = sql<[string], { mapping: string }>`SELECT mapping FROM import_mappings WHERE fingerprint = ?`

/** `mapping`: JSON. */
export const rememberMapping = (db: WritableDatabase, fingerprint: string, mapping: string, usedAt: number): void => {
  put.run(db, fingerprint, mapping, usedAt)
}

/** JSON, or undefined where none is remembered. */
export const rememberedMapping = (db: ReadableDatabase, fingerprint: string): string | undefined =>
  ofFingerprint.get(db, fingerprint)?.mapping

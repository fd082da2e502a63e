/** Imports that are in the books, as a screen sees them, and what the next file may ask of those before it. */

import type { ImportMapping } from '../../../shared/contract/importMapping.ts'
import { importMappingSchema } from '../../../shared/contract/importMapping.ts'
import type { ImportLeft, Places } from '../../../shared/contract/importRows.ts'
import type { Import } from '../../../shared/contract/imports.ts'
import type { ReadableDatabase } from '../storage/handles.ts'
import { rememberedMapping } from '../storage/tables/importMappings.ts'
import { countTouched, leftRows } from '../storage/tables/importRows.ts'
import { type ImportRow, importById, importsInState, importsOfFile, newestImports } from '../storage/tables/imports.ts'
import { readPlan } from './writing/plan.ts'

const mostShown = 50

/** What the screen sees of an import that is in the books; whether it is at work now only the running program knows. */
const toImport = (row: ImportRow): Import => {
  const { mappings, precedence, summary } = readPlan(row.plan)
  return {
    id: row.id,
    fileName: row.file_name,
    fileBytes: row.file_bytes,
    sha256: row.file_sha256,
    phase: row.state,
    by: row.started_by,
    startedAt: row.started_at,
    confirmedBy: row.confirmed_by,
    confirmedAt: row.confirmed_at,
    endedAt: row.ended_at,
    undoneBy: row.undone_by,
    mappings: [...mappings],
    precedence,
    progress: null,
    failure: row.failure === null ? null : (JSON.parse(row.failure) as Import['failure']),
    summary,
    sameAs: null,
    written: row.written,
    left: row.left_rows,
  }
}

/** Newest first. */
export const listImports = (db: ReadableDatabase): Import[] => newestImports(db, mostShown).map(toImport)

/** What was at work when the program ended, in the order of confirming. */
export const importsAtWork = (db: ReadableDatabase): Import[] =>
  [...importsInState(db, 'writing'), ...importsInState(db, 'undoing')].map(toImport)

/** Null where the books know of none; then it is at most a draft. */
export const getImport = (
  db: ReadableDatabase,
  { id }: Readonly<{ id: string }>,
): Readonly<{ shown: Import; place: number; total: number; touched: number }> | null => {
  const row = importById(db, id)
  if (row === undefined) return null
  return { shown: toImport(row), place: row.place, total: row.total, touched: countTouched(db, row.seq) }
}

/** Earlier imports of a file that are in the books, newest first, each with the digest of how it was understood. */
export const importsOf = (db: ReadableDatabase, { sha256 }: Readonly<{ sha256: string }>) =>
  importsOfFile(db, sha256).map((row) => ({
    planSha256: row.plan_sha256,
    earlier: { id: row.id, fileName: row.file_name, at: row.confirmed_at, by: row.confirmed_by },
  }))

/** What a person confirmed for sheets with these headings; absent where nothing is remembered that still makes sense. */
export const rememberedMappings = (
  db: ReadableDatabase,
  { fingerprints }: Readonly<{ fingerprints: readonly string[] }>,
): Record<string, ImportMapping> =>
  Object.fromEntries(
    fingerprints.flatMap((fingerprint) => {
      const text = rememberedMapping(db, fingerprint)
      const mapping = text === undefined ? undefined : importMappingSchema.safeParse(JSON.parse(text)).data
      return mapping === undefined ? [] : [[fingerprint, mapping]]
    }),
  )

/** What an undo left; places count from 1. */
export const listLeft = (
  db: ReadableDatabase,
  { id, after, limit }: Readonly<{ id: string; after: number; limit: number }>,
): Places<ImportLeft> => {
  const rows = leftRows(db, id, after, limit + 1)
  return {
    rows: rows.slice(0, limit).map(({ kind, row_key, outcome }, index) => ({
      place: after + index + 1,
      kind,
      key: row_key,
      reason: outcome,
    })),
    next: rows.length > limit ? after + limit : null,
  }
}

/** A person confirms a dry run: from here on the books know of the import. */

import type { ImportMapping } from '../../../../shared/contract/importMapping.ts'
import { Fault } from '../../base/fault.ts'
import type { WritableDatabase } from '../../storage/handles.ts'
import { rememberMapping } from '../../storage/tables/importMappings.ts'
import {
  type ImportRow,
  importById,
  importsInState,
  importsOfFile,
  insertImport,
  type NewImport,
} from '../../storage/tables/imports.ts'
import { type ImportPlan, planText } from './plan.ts'

/** `shapes`: the mapping of each sheet by the fingerprint of its headings, to be remembered for the next file like this one. */
export type Confirmation = Readonly<{
  row: Omit<NewImport, 'plan'>
  plan: ImportPlan
  shapes: readonly Readonly<{ fingerprint: string; mapping: ImportMapping }>[]
}>

const refuse = (db: WritableDatabase, { id, file_sha256, plan_sha256 }: Confirmation['row']): void => {
  const busy = [...importsInState(db, 'writing'), ...importsInState(db, 'undoing')][0]
  if (busy !== undefined) throw new Fault('conflict', 'Another import is at work', { detail: { busy: busy.id } })
  const same = importsOfFile(db, file_sha256).find((row) => row.plan_sha256 === plan_sha256)
  if (same !== undefined) throw new Fault('conflict', 'This file is in the books', { detail: { sameAs: same.id } })
  if (importById(db, id) !== undefined) throw new Fault('conflict', `Import ${id} was confirmed`, { detail: { id } })
}

/** Faults with `conflict`: another import is at work (`busy`), or the same one is in the books (`sameAs`). */
export const beginImport = (db: WritableDatabase, { row, plan, shapes }: Confirmation): ImportRow => {
  refuse(db, row)
  insertImport(db, { ...row, plan: planText(plan) })
  for (const { fingerprint, mapping } of shapes) rememberMapping(db, fingerprint, JSON.stringify(mapping), row.confirmed_at)
  return knownImport(db, row.id)
}

/** Faults with `not_found`. */
export const knownImport = (db: WritableDatabase, id: string): ImportRow => {
  const row = importById(db, id)
  if (row === undefined) throw new Fault('not_found', `There is no import ${id}`, { detail: { id } })
  return row
}

/** An import ends, stops, goes on or begins to be taken back: its state in the books, with an entry in the log where a person would look for one. */

import type { FailureCode } from '../../../../shared/contract/failures.ts'
import type { AuditEntry } from '../../../../shared/domain/entities.ts'
import { appendAudit } from '../../audit/append.ts'
import { Fault } from '../../base/fault.ts'
import type { WritableDatabase } from '../../storage/handles.ts'
import { endJournal } from '../../storage/tables/importJournal.ts'
import { countTouched } from '../../storage/tables/importRows.ts'
import { enterImport, type ImportRow, type ImportState, importsInState, turnImport } from '../../storage/tables/imports.ts'
import { knownImport } from './begin.ts'
import { readPlan } from './plan.ts'

/** `by`: a person's name, or `system`. `failure`: why it stopped; null where a person stopped it. `at`: integer ms UTC. */
export type Turn = Readonly<{
  id: string
  to: 'written' | 'stopped' | 'writing' | 'undoing' | 'undone'
  by: string
  at: number
  failure: FailureCode | null
}>

/** From where each state can be reached; a state itself is no step. */
const before: Readonly<Record<Turn['to'], readonly ImportState[]>> = {
  written: ['writing'],
  stopped: ['writing', 'undoing'],
  writing: ['stopped'],
  undoing: ['stopped', 'written'],
  undone: ['undoing'],
}

/** Two files written at once could not tell whose word a row holds. */
const refuseBusy = (db: WritableDatabase, { id }: ImportRow): void => {
  const busy = [...importsInState(db, 'writing'), ...importsInState(db, 'undoing')].find((other) => other.id !== id)
  if (busy !== undefined) throw new Fault('conflict', 'Another import is at work', { detail: { busy: busy.id } })
}

const refuse = ({ id, state, place, undone_by }: ImportRow, to: Turn['to']): void => {
  // What was partly taken back cannot be written on: its place says nothing any more.
  const isHalfUndone = to === 'writing' && undone_by !== null
  if (before[to].includes(state) && !isHalfUndone) return
  throw new Fault('conflict', `Import ${id} is ${state} and cannot be ${to}`, { detail: { state, place } })
}

const detailOf = (row: ImportRow) => {
  const { precedence, summary } = readPlan(row.plan)
  return {
    import: row.id,
    file: row.file_name,
    bytes: row.file_bytes,
    sha256: row.file_sha256,
    confirmedBy: row.confirmed_by,
    precedence,
    counts: summary.counts,
    written: row.written,
    total: row.total,
  }
}

const entryOf = (db: WritableDatabase, row: ImportRow, { to, by, at, failure }: Turn): AuditEntry | null => {
  const act = { at, actor: by, sourceAddress: null, detail: detailOf(row) } as const
  if (to === 'written') return appendAudit(db, { ...act, action: 'IMPORT_WRITTEN', status: 'SUCCESS' })
  if (to === 'stopped')
    return appendAudit(db, {
      ...act,
      action: 'IMPORT_STOPPED',
      status: failure === null ? 'SUCCESS' : 'FAILED',
      rejectCause: failure,
    })
  if (to !== 'undone') return null
  const detail = { import: row.id, file: row.file_name, sha256: row.file_sha256, left: row.left_rows }
  return appendAudit(db, { ...act, action: 'IMPORT_UNDONE', status: 'SUCCESS', detail })
}

/** Nothing of an import may be left to put back once it is called undone. */
const assertUndone = (db: WritableDatabase, row: ImportRow): void => {
  const rest = countTouched(db, row.seq)
  if (rest > 0) throw new Fault('conflict', `${rest} rows of import ${row.id} are not looked at yet`, { detail: { rest } })
}

/** Returns the entry, where there is one. Faults with `conflict` and `{state}` where the import is elsewhere. */
export const turn = (db: WritableDatabase, step: Turn): AuditEntry | null => {
  const { id, to, by, at, failure } = step
  const row = knownImport(db, id)
  refuse(row, to)
  if (to === 'writing' || to === 'undoing') refuseBusy(db, row)
  if (to === 'undone') assertUndone(db, row)
  if (to !== 'writing' && to !== 'undoing') endJournal(db)
  turnImport(db, row.seq, {
    state: to,
    failure: failure === null ? null : JSON.stringify({ code: failure, reason: null }),
    ended_at: to === 'writing' || to === 'undoing' ? null : at,
    undone_by: to === 'undoing' ? by : row.undone_by,
  })
  const entry = entryOf(db, row, step)
  if (to === 'written' && entry !== null) enterImport(db, row.seq, entry.id)
  return entry
}

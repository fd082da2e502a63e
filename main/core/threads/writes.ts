/** Everything that the writer thread can be asked besides receiving deliveries; each runs in a savepoint of a group commit. */

import type { Change } from '../../../shared/contract/changes.ts'
import type { Print } from '../../../shared/contract/slips.ts'
import type { AuditEntry, Order } from '../../../shared/domain/entities.ts'
import { type Act, appendAudit } from '../audit/append.ts'
import { changeOrder } from '../desk/change.ts'
import { decide } from '../desk/decide.ts'
import { takeBack } from '../desk/takeBack.ts'
import { type UndoChunk, type Undone, undoChunk } from '../importer/undoing/undo.ts'
import { beginImport, type Confirmation } from '../importer/writing/begin.ts'
import { type Chunk, writeChunk } from '../importer/writing/chunk.ts'
import { type Turn, turn } from '../importer/writing/turn.ts'
import { applyAgain } from '../ingest/applyAgain.ts'
import { chooseCaller } from '../ingest/callerChoice.ts'
import { createFromCall } from '../ingest/callerCustomer.ts'
import { type Acknowledgement, acknowledge } from '../notices/acknowledge.ts'
import { release } from '../notices/release.ts'
import { type Printing, printSlip } from '../printing/print.ts'
import { emptyBodies } from '../retention/emptyBodies.ts'
import type { WritableDatabase } from '../storage/handles.ts'

/** What an act returns to its caller, and what is announced after the commit. */
export type Written<Value> = Readonly<{ value: Value; changes: readonly Change[] }>

/** What a write may need besides the database; filled in by the store for each group. */
export type WriteContext = Readonly<{
  /** IANA name of the shop's zone. */
  zone: string
}>

export type Write<Input, Value> = (db: WritableDatabase, input: Input, context: WriteContext) => Written<Value>

export const auditChange = (entry: AuditEntry): Change => ({ kind: 'audit', id: String(entry.id), action: 'created' })

/** Records what a person or the program did that changes no other row, e.g. that the secret was shown. */
const act: Write<Act, AuditEntry> = (db, input) => {
  const entry = appendAudit(db, input)
  return { value: entry, changes: [auditChange(entry)] }
}

type CallAction = 'PHONE_ORDER_ACKNOWLEDGED' | 'PHONE_ORDER_RELEASED'

const recordedCall = (db: WritableDatabase, action: CallAction, order: Order, input: Acknowledgement): Written<Order> => {
  const entry = appendAudit(db, {
    at: input.at,
    action,
    actor: input.by,
    status: 'SUCCESS',
    entityType: 'order',
    entityId: order.orderNo,
    sourceAddress: input.sourceAddress,
  })
  const rings = action === 'PHONE_ORDER_RELEASED'
  const change: Change = { kind: 'order', id: order.orderNo, action: 'updated', ...(rings && { rings }) }
  return { value: order, changes: [change, auditChange(entry)] }
}

const acknowledgeCall: Write<Acknowledgement, Order> = (db, input) =>
  recordedCall(db, 'PHONE_ORDER_ACKNOWLEDGED', acknowledge(db, input), input)

const giveCallBack: Write<Acknowledgement, Order> = (db, input) =>
  recordedCall(db, 'PHONE_ORDER_RELEASED', release(db, input), input)

const print: Write<Printing, Print> = (db, input) => {
  const { print: value, entry } = printSlip(db, input)
  return { value, changes: [auditChange(entry)] }
}

/** The pages hear of an import as a whole, and so often as its rate allows: never of each row. */
const importChange = (id: string): Change => ({ kind: 'import', id, action: 'updated' })

const beginAnImport: Write<Confirmation, null> = (db, input) => {
  const row = beginImport(db, input)
  return { value: null, changes: [importChange(row.id)] }
}

/** How long the writer was at a piece, in ms: whoever sends the next makes it so large that a delivery hardly notices. */
type Worked<Value> = Readonly<{ value: Value; ms: number }>

const worked = <Value>(work: () => Value): Worked<Value> => {
  const start = performance.now()
  const value = work()
  return { value, ms: performance.now() - start }
}

const importChunk: Write<Chunk, Worked<void>> = (db, input) => ({ value: worked(() => writeChunk(db, input)), changes: [] })

const undoAChunk: Write<UndoChunk, Worked<Undone>> = (db, input) => ({
  value: worked(() => undoChunk(db, input)),
  changes: [],
})

const turnImport: Write<Turn, null> = (db, input) => {
  const entry = turn(db, input)
  return { value: null, changes: [importChange(input.id), ...(entry === null ? [] : [auditChange(entry)])] }
}

export const writes = {
  act,
  acknowledge: acknowledgeCall,
  release: giveCallBack,
  createFromCall,
  chooseCaller,
  applyAgain,
  print,
  changeOrder,
  takeBack,
  decide,
  beginImport: beginAnImport,
  importChunk,
  undoChunk: undoAChunk,
  turnImport,
  emptyBodies,
}

export type Writes = typeof writes

/** Everything that a reader thread can be asked, by name; each runs in one snapshot of the database. */

import { exportPiece } from '../audit/export/piece.ts'
import { exportRange } from '../audit/export/range.ts'
import { verifyStep } from '../audit/verify.ts'
import { listConflicts } from '../desk/conflicts.ts'
import { orderHistory } from '../desk/history.ts'
import { getImport, importsAtWork, importsOf, listImports, listLeft, rememberedMappings } from '../importer/books.ts'
import { crossings } from '../notices/lowStock.ts'
import { waitingCalls } from '../notices/waiting.ts'
import type { ReadableDatabase } from '../storage/handles.ts'
import { auditFacets, getAuditEntry, listAudit, previousDelivery } from '../storage/lists/audit.ts'
import { getCaller } from '../storage/lists/caller.ts'
import { callFigures, listCalls } from '../storage/lists/callHistory.ts'
import { officeCounts } from '../storage/lists/counts.ts'
import { customerCard } from '../storage/lists/customerCard.ts'
import { getCustomer, listCustomers } from '../storage/lists/customers.ts'
import { getEvent, listEvents } from '../storage/lists/events.ts'
import { find } from '../storage/lists/find.ts'
import { officeFigures } from '../storage/lists/office.ts'
import { countOrders } from '../storage/lists/orderCounts.ts'
import { getOrder, listOrders } from '../storage/lists/orders.ts'
import { lookForReceipt } from '../storage/lists/receipts/look.ts'
import { getSlip } from '../storage/lists/slip.ts'
import { listMovements, listStock } from '../storage/lists/stock.ts'
import { stockDays } from '../storage/lists/stockDays.ts'
import { getStockItem, stockOverview } from '../storage/lists/stockOverview.ts'
import { todayFigures } from '../storage/lists/today.ts'

/** What a read may need besides the database; filled in by the store for each call. */
export type ReadContext = Readonly<{
  /** IANA name of the shop's zone. */
  zone: string
  /** The instant of asking. */
  now: number
}>

export type Read<Input, Output> = (db: ReadableDatabase, input: Input, context: ReadContext) => Output

/** The input of a read that has nothing to be told. */
export type Nothing = Readonly<Record<string, never>>

export const reads = {
  'orders.list': listOrders,
  'orders.get': getOrder,
  'orders.counts': countOrders,
  'orders.history': orderHistory,
  'orders.conflicts': (db: ReadableDatabase, _input: Nothing) => listConflicts(db),
  'calls.waiting': (db: ReadableDatabase, _input: Nothing) => waitingCalls(db),
  'calls.caller': getCaller,
  'calls.history': listCalls,
  'calls.figures': (db: ReadableDatabase, _input: Nothing, context: ReadContext) => callFigures(db, context),
  'customers.list': listCustomers,
  'customers.get': getCustomer,
  'customers.card': customerCard,
  'stock.list': listStock,
  'stock.get': getStockItem,
  'stock.days': stockDays,
  'stock.movements': listMovements,
  'stock.overview': (db: ReadableDatabase, _input: Nothing, context: ReadContext) => stockOverview(db, context),
  'stock.crossings': (db: ReadableDatabase, _input: Nothing) => crossings(db),
  'events.list': listEvents,
  'events.get': getEvent,
  'audit.list': listAudit,
  'audit.facets': (db: ReadableDatabase, _input: Nothing) => auditFacets(db),
  'audit.get': getAuditEntry,
  'audit.previous': previousDelivery,
  'audit.verify': verifyStep,
  'audit.exportRange': exportRange,
  'audit.exportPiece': exportPiece,
  'imports.list': (db: ReadableDatabase, _input: Nothing) => listImports(db),
  'imports.get': getImport,
  'imports.ofFile': importsOf,
  'imports.atWork': (db: ReadableDatabase, _input: Nothing) => importsAtWork(db),
  'imports.mappings': rememberedMappings,
  'imports.left': listLeft,
  find,
  'office.counts': (db: ReadableDatabase, _input: Nothing) => officeCounts(db),
  'receipts.look': lookForReceipt,
  'slips.show': getSlip,
  today: (db: ReadableDatabase, _input: Nothing, context: ReadContext) => todayFigures(db, context),
  'office.figures': (db: ReadableDatabase, _input: Nothing, context: ReadContext) => officeFigures(db, context),
}

export type Reads = typeof reads

/** Everything that a screen may ask of the office, typed on both ends and checked on the way in. The page imports this file as a type only. */

import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import {
  auditEntrySchema,
  customerSchema,
  eventSchema,
  orderFieldSchema,
  orderSchema,
  stockItemSchema,
  stockMovementSchema,
} from '../domain/entities.ts'
import { auditExportInput, auditExportPieceSchema, auditProgressSchema } from './audit.ts'
import { backupsSchema, secondFolderInput } from './backups.ts'
import { callerCustomerSchema, callerSchema, callFiguresSchema, callFilter } from './calls.ts'
import { changeSchema } from './changes.ts'
import { customerCardSchema } from './customers.ts'
import { exportInput, exportProgressSchema } from './exports.ts'
import { failureCodeSchema, failureStatus } from './failures.ts'
import { findInput, foundSchema } from './find.ts'
import { importPreviewSchema, importTextSchema } from './importMapping.ts'
import {
  importFindingSchema,
  importFindingsInput,
  importLeftSchema,
  importPlacesInput,
  importRefusalSchema,
  placesOf,
} from './importRows.ts'
import {
  importBeginInput,
  importCompareInput,
  importErrorBookSchema,
  importIdSchema,
  importPieceInput,
  importSchema,
  importTemplateInput,
  importTemplateSchema,
} from './imports.ts'
import { auditFilter, customerFilter, eventFilter, orderFilter, stockFilter } from './lists.ts'
import {
  listenerSchema,
  machineAskSchema,
  machineChangeSchema,
  machineSchema,
  printerSchema,
  printJobSchema,
  printResultSchema,
} from './machine.ts'
import { integrationSchema, officeStatusSchema } from './office.ts'
import { decisionSchema, orderChangesSchema, orderConflictSchema, orderHistorySchema } from './orderActs.ts'
import { pageOf, pageRequest } from './paging.ts'
import { receiptAnswerSchema, receiptQuestion } from './receipts.ts'
import { diagnosticsSchema, settingsChangeSchema, shopSettingsSchema } from './settings.ts'
import { paperSchema, printSchema, slipSchema } from './slips.ts'
import { crossingSchema, stockDaySchema, stockOverviewSchema } from './stock.ts'
import { todaySchema } from './today.ts'

/** Every known failure crosses the boundary as this one error; `code` says which, `detail` holds what a sentence may need. */
const call = oc.errors({
  FAILURE: { status: failureStatus, data: z.object({ code: failureCodeSchema, detail: z.record(z.string(), z.unknown()) }) },
})

const id = z.string().min(1).max(200)
/** The name of the person at the desk, kept with each act. */
const person = z.string().trim().min(1).max(50)

export const contract = {
  orders: {
    list: call.input(pageRequest.extend({ filter: orderFilter.default({}) })).output(pageOf(orderSchema)),
    get: call.input(z.object({ orderNo: id })).output(orderSchema),
    /** Order numbers per state under the same filter without its `status`; states that do not occur are absent. */
    counts: call.input(z.object({ filter: orderFilter.default({}) })).output(z.record(z.string(), z.int())),
    /** Fails with `conflict` and detail `{now}` (the current values by field) where the person saw other values than stand there now. */
    change: call.input(z.object({ orderNo: id, changes: orderChangesSchema, by: person })).output(orderSchema),
    /** Takes a person's edit of one field back; `entry` is the edit as `history` names it, and fails with `conflict` where it holds no more. */
    takeBack: call
      .input(z.object({ orderNo: id, field: orderFieldSchema, entry: z.int().positive(), by: person }))
      .output(orderSchema),
    /** Decides conflicts of one order, all of them or none. Fails with `conflict` where the company has said something else meanwhile. */
    decide: call
      .input(z.object({ orderNo: id, decisions: z.array(decisionSchema).min(1).max(20), by: person }))
      .output(orderSchema),
    /** What happened to an order, and which fields a person's edit holds. */
    history: call.input(z.object({ orderNo: id })).output(orderHistorySchema),
    /** Orders that wait for a decision, the latest first; at most 200. */
    conflicts: call.output(z.array(orderConflictSchema)),
  },
  calls: {
    /** Phone orders that nobody has taken, oldest first; at most 200. */
    waiting: call.output(z.array(orderSchema)),
    /** The first person wins; a later try fails with `conflict` and detail `{by, at}`. */
    acknowledge: call.input(z.object({ orderNo: id, by: person })).output(orderSchema),
    /** Gives a call back that this person took: it waits and rings again. Fails with `conflict` and detail `{by, at}` where they do not hold it. */
    release: call.input(z.object({ orderNo: id, by: person })).output(orderSchema),
    /** Says which of several customers calls; null takes that back. Fails with `conflict` where the call has a customer, or nobody chose it. */
    chooseCaller: call.input(z.object({ orderNo: id, customerId: id.nullable(), by: person })).output(orderSchema),
    /** Who is behind a call, matched by number where it names no customer. */
    caller: call.input(z.object({ orderNo: id })).output(callerSchema),
    /** Newest first by time of arrival. */
    history: call.input(pageRequest.extend({ filter: callFilter.default({}) })).output(pageOf(orderSchema)),
    figures: call.output(callFiguresSchema),
  },
  customers: {
    list: call.input(pageRequest.extend({ filter: customerFilter.default({}) })).output(pageOf(customerSchema)),
    get: call.input(z.object({ id })).output(customerSchema),
    card: call.input(z.object({ id })).output(customerCardSchema),
    /** Makes the unknown caller of a phone order a customer. Fails with `conflict` and detail `{customerId}` where the call or the number has one. */
    createFromCall: call.input(z.object({ orderNo: id, by: person, customer: callerCustomerSchema })).output(customerSchema),
  },
  stock: {
    list: call.input(pageRequest.extend({ filter: stockFilter.default({}) })).output(pageOf(stockItemSchema)),
    get: call.input(z.object({ productId: id })).output(stockItemSchema),
    /** The last four weeks, oldest first. */
    days: call.input(z.object({ productId: id })).output(z.array(stockDaySchema)),
    movements: call.input(pageRequest.extend({ productId: id })).output(pageOf(stockMovementSchema)),
    overview: call.output(stockOverviewSchema),
    /** The products that are low now and were not always so, the latest to run low first. */
    crossings: call.output(z.array(crossingSchema)),
  },
  events: {
    list: call.input(pageRequest.extend({ filter: eventFilter.default({}) })).output(pageOf(eventSchema.omit({ body: true }))),
    get: call.input(z.object({ id: z.int().positive() })).output(eventSchema),
    /** Applies a failed or unrecognised delivery once more, as a person's act; it stays failed (with fresh issues) if it still does not fit. */
    applyAgain: call.input(z.object({ id: z.int().positive(), by: person })).output(eventSchema),
  },
  audit: {
    list: call.input(pageRequest.extend({ filter: auditFilter.default({}) })).output(pageOf(auditEntrySchema)),
    /** Actions and event types that occur, for the filter's choices. */
    facets: call.output(z.object({ actions: z.array(z.string()), eventTypes: z.array(z.string()) })),
    get: call.input(z.object({ id: z.int().positive() })).output(auditEntrySchema),
    /** The delivery before this entry's that spoke of the same thing and was no repetition; null where there is none. */
    previous: call.input(z.object({ id: z.int().positive() })).output(auditEntrySchema.nullable()),
    /** Checks the whole log, telling how far it is; whoever stops listening stops the check. */
    verify: call.output(eventIterator(auditProgressSchema)),
    /** The log, or what the filter leaves of it. It is in the log itself before the last piece comes, and as `FAILED` where it was broken off. */
    export: call.input(auditExportInput).output(eventIterator(auditExportPieceSchema)),
  },
  receipts: {
    /** Whether something that a sender names has arrived. Walks over all deliveries where it is a body: may take seconds in a shop of years. */
    look: call.input(receiptQuestion).output(receiptAnswerSchema),
  },
  imports: {
    /** Announces a file; its bytes follow piece by piece, and with the last of them it is `received`. */
    begin: call.input(importBeginInput.extend({ by: person })).output(importSchema),
    /** Fails with `conflict` and detail `{received}` where the piece does not follow. */
    piece: call.input(importPieceInput).output(importSchema),
    /** What is in the file and how it would be read. Fails with `file_refused` and detail `{reason}`; the import is `refused` then. */
    preview: call.input(z.object({ id: importIdSchema, text: importTextSchema.default({}) })).output(importPreviewSchema),
    /** Begins the dry run; its end is told by a change. Fails with `conflict`: `{busy}` while another runs, `{sameAs}` where the same is in the books. */
    compare: call.input(importCompareInput.extend({ by: person })).output(importSchema),
    /** The first word that reaches the books. Fails with `conflict`: `{busy}`, `{sameAs}`, or `{phase}` where there is no dry run. */
    confirm: call.input(z.object({ id: importIdSchema, by: person })).output(importSchema),
    /** Ends a dry run (`received` again), or stops the writing or the undoing (`stopped`). */
    stop: call.input(z.object({ id: importIdSchema, by: person })).output(importSchema),
    /** Goes on with what was stopped, be it written or undone. */
    resume: call.input(z.object({ id: importIdSchema, by: person })).output(importSchema),
    /** Takes back what is `written`, or what was `stopped`. */
    undo: call.input(z.object({ id: importIdSchema, by: person })).output(importSchema),
    /** Throws away a file that was not confirmed. */
    discard: call.input(z.object({ id: importIdSchema })),
    get: call.input(z.object({ id: importIdSchema })).output(importSchema),
    /** Newest first; at most 50. */
    list: call.output(z.array(importSchema)),
    /** What the dry run found, in the order of the file. Fails with `not_found` where there is no dry run (any more). */
    findings: call.input(importFindingsInput).output(placesOf(importFindingSchema)),
    refusals: call.input(importPlacesInput).output(placesOf(importRefusalSchema)),
    /** What an undo left. */
    left: call.input(importPlacesInput).output(placesOf(importLeftSchema)),
    /** The workbook of refused rows, a piece from `offset` on. Fails with `not_found` where no row was refused. */
    errorBook: call
      .input(z.object({ id: importIdSchema, offset: z.int().min(0), language: z.enum(['zh-TW', 'en']) }))
      .output(importErrorBookSchema),
    /** A workbook to be filled in. */
    template: call.input(importTemplateInput).output(importTemplateSchema),
  },
  find: call.input(findInput).output(foundSchema),
  /** Takes a list out as a file, telling how far it is; whoever stops listening stops it. It is in the audit log before the file is handed over, and as `FAILED` where it was broken off. */
  takeOut: call.input(exportInput).output(eventIterator(exportProgressSchema)),
  slips: {
    show: call.input(z.object({ orderNo: id })).output(slipSchema),
    /** To be called before the paper is printed: it counts the print and records it. */
    print: call.input(z.object({ orderNo: id, paper: paperSchema, by: person })).output(printSchema),
  },
  today: call.output(todaySchema),
  office: {
    status: call.output(officeStatusSchema),
  },
  settings: {
    get: call.output(shopSettingsSchema),
    /** Returns the settings as they hold afterwards; a change is announced as one of the office. */
    change: call.input(z.object({ change: settingsChangeSchema, by: person })).output(shopSettingsSchema),
    diagnostics: call.input(z.object({ by: person })).output(diagnosticsSchema),
  },
  backups: {
    show: call.output(backupsSchema),
    /** Resolves once the copy was made and proved equal to what it was made from; joins one that is under way. */
    make: call.input(z.object({ by: person })).output(backupsSchema),
    /** Fails with `invalid` and detail `{reason}`: `not_absolute`, `folder_missing`, `not_writable` or `same_folder`. */
    chooseSecond: call.input(secondFolderInput.extend({ by: person })).output(backupsSchema),
  },
  integration: {
    show: call.output(integrationSchema),
    revealSecret: call.input(z.object({ by: person })).output(z.object({ secret: z.string() })),
    /** Sends the guide's test order to the shop's own listener; resolves once it was taken. */
    sendTest: call.output(z.object({ orderNo: z.string() })),
    changeSecret: call.input(z.object({ secret: z.string().min(8).max(200), by: person })).output(integrationSchema),
  },
  /** The machine at the desk. Null for a page in a browser, and every other call then fails with `forbidden`. */
  machine: {
    show: call.output(machineSchema.nullable()),
    change: call.input(z.object({ change: machineChangeSchema })).output(machineSchema),
    printers: call.output(z.array(printerSchema)),
    /** Prints what the desk's window shows as a slip, on the chosen printer and without a dialog; resolves once the system took or refused it. */
    print: call.input(printJobSchema).output(printResultSchema),
    /** Calls are shown and not heard for a quarter of an hour, or are heard again. */
    silence: call.input(z.object({ isSilent: z.boolean() })).output(machineSchema),
    /** Brings the desk to the front, at this order or, without one, at the call that waits longest. */
    openCall: call.input(z.object({ orderNo: id.nullable() })),
    openFolder: call,
    /** The program asks where to; `isSaved` is false where the person would rather not. */
    saveDiagnostics: call.input(z.object({ by: person })).output(z.object({ isSaved: z.boolean() })),
    /** Endless: what the program asks of its windows. */
    asks: call.input(z.object({ as: listenerSchema })).output(eventIterator(machineAskSchema)),
  },
  /** Where the feed stands now, to be taken before a snapshot and handed to `changes` as the last event id. */
  feed: { cursor: call.output(z.object({ cursor: z.string() })) },
  /** Endless; resumes after the given last event id, or fails with `gap` when that lies too far back. */
  changes: call.output(eventIterator(changeSchema)),
}

export type Contract = typeof contract

/** Bringing a file in: its bytes, the dry run and its totals, writing it, taking it back. Nothing is in the shop's books before `confirm`. */

import { z } from 'zod'
import { fileRefusalCodes, largestImportFile, largestImportPiece, skipCodes } from '../domain/imports.ts'
import { failureCodeSchema } from './failures.ts'
import { importKindSchema, importMappingSchema, importTextSchema } from './importMapping.ts'

export const importIdSchema = z.guid()

const cents = z.int()

/**
 * Which word holds where the file and the shop's books differ. `books`: what the company said by itself stays, the file fills what is unknown
 * and renews what came from files. `file`: the file's word, empty cells included. What a person corrected at the desk stays in both.
 */
const importPrecedenceSchema = z.enum(['books', 'file'])
export type ImportPrecedence = z.infer<typeof importPrecedenceSchema>

/**
 * `receiving`: its bytes are coming. `received`: it can be looked at and compared. `comparing`: the dry run is at work. `compared`: it can be confirmed.
 * `refused`: it cannot be read or compared, `failure` says why; another mapping may help. `writing`: confirmed and at work, behind everything else.
 * `stopped`: by a person or by `failure`; what was written stays, and it can be resumed or undone. `written`: all is in. `undoing`. `undone`.
 */
const importPhaseSchema = z.enum([
  'receiving',
  'received',
  'comparing',
  'compared',
  'refused',
  'writing',
  'stopped',
  'written',
  'undoing',
  'undone',
])
export type ImportPhase = z.infer<typeof importPhaseSchema>

/** `total` is null while it is not known; `secondsLeft` too. */
const importProgressSchema = z.object({
  done: z.int(),
  total: z.int().nullable(),
  perSecond: z.int(),
  secondsLeft: z.int().nullable(),
})
export type ImportProgress = z.infer<typeof importProgressSchema>

/** `things`: orders (of one or more rows), customers or products. `kept`: differ, but what the shop has goes before the file. */
const importCountsSchema = z.object({
  rows: z.int(),
  things: z.int(),
  created: z.int(),
  changed: z.int(),
  kept: z.int(),
  same: z.int(),
  refused: z.int(),
  refusedRows: z.int(),
})
export type ImportCounts = z.infer<typeof importCountsSchema>

/** What the file holds in all, refused rows left out: to be compared with the old program. */
const importTotalsSchema = z.object({
  orders: z.int(),
  orderLines: z.int(),
  cents,
  /** Orders without an amount. */
  unpriced: z.int(),
  /** Cylinders by size in kg, the smallest first; lines whose product names no size are in none. */
  cylinders: z.array(z.object({ kilograms: z.number(), pieces: z.int() })),
  firstDate: z.string().nullable(),
  lastDate: z.string().nullable(),
  customers: z.int(),
  /** Customers who are made because orders name a telephone number that nobody has. */
  callers: z.int(),
  products: z.int(),
  stockPieces: z.int(),
  /** New orders without a state: those of earlier days count as completed. */
  statesAssumed: z.int(),
  /** New orders of which the file says no day: they count among those of the day on which they are written. */
  undated: z.int(),
})
export type ImportTotals = z.infer<typeof importTotalsSchema>

const importSummarySchema = z.object({
  /** Only the kinds that the file holds. */
  counts: z.partialRecord(importKindSchema, importCountsSchema),
  totals: importTotalsSchema,
  skipped: z.array(z.object({ sheet: z.string(), row: z.int(), code: z.enum(skipCodes) })),
  /** How many rows were passed over in all; `skipped` holds the first of them. */
  skippedRows: z.int(),
})
export type ImportSummary = z.infer<typeof importSummarySchema>

/** `reason`: why a file cannot be read, where that is so. */
const importFailureSchema = z.object({ code: failureCodeSchema, reason: z.enum(fileRefusalCodes).nullable() })

/** An earlier import, as it is named to a person. */
const earlierImportSchema = z.object({ id: importIdSchema, fileName: z.string(), at: z.int(), by: z.string() })

export const importSchema = z.object({
  id: importIdSchema,
  fileName: z.string(),
  fileBytes: z.int(),
  /** Lower-case hex SHA-256; null while bytes are still coming. */
  sha256: z.string().nullable(),
  phase: importPhaseSchema,
  by: z.string(),
  startedAt: z.int(),
  confirmedBy: z.string().nullable(),
  confirmedAt: z.int().nullable(),
  endedAt: z.int().nullable(),
  undoneBy: z.string().nullable(),
  mappings: z.array(importMappingSchema),
  precedence: importPrecedenceSchema,
  /** While it is at work: bytes received, rows read, things written or taken back. */
  progress: importProgressSchema.nullable(),
  failure: importFailureSchema.nullable(),
  summary: importSummarySchema.nullable(),
  /** An import of the very same file that is in the books: with the same mapping this one would change nothing, and cannot be confirmed. */
  sameAs: earlierImportSchema.nullable(),
  /** Things written so far, and those of them that an undo had to leave. */
  written: z.int(),
  left: z.int(),
})
export type Import = z.infer<typeof importSchema>

/** A piece of a file as base64. */
export const importPieceInput = z.object({
  id: importIdSchema,
  /** Bytes that were sent before. */
  offset: z.int().min(0).max(largestImportFile),
  data: z.base64().max(Math.ceil(largestImportPiece / 3) * 4),
})

export const importBeginInput = z.object({
  fileName: z.string().trim().min(1).max(255),
  size: z.int().min(1).max(largestImportFile),
})

export const importCompareInput = z.object({
  id: importIdSchema,
  /** At most one for a sheet; sheets without one are left out. */
  mappings: z.array(importMappingSchema).min(1).max(50),
  text: importTextSchema.default({}),
  precedence: importPrecedenceSchema.default('books'),
})
export type ImportCompareInput = z.output<typeof importCompareInput>

/** A workbook to be filled in, with examples that are passed over when it comes back. */
export const importTemplateInput = z.object({ kind: importKindSchema, language: z.enum(['zh-TW', 'en']) })
export type ImportTemplateInput = z.output<typeof importTemplateInput>
export const importTemplateSchema = z.object({ fileName: z.string(), data: z.base64() })
export type ImportTemplate = z.infer<typeof importTemplateSchema>

/** The workbook of refused rows, in pieces. */
export const importErrorBookSchema = z.object({ fileName: z.string(), size: z.int(), data: z.base64() })
export type ImportErrorBook = z.infer<typeof importErrorBookSchema>

/** Bringing a file in: its bytes, how it is understood, what it would change (the dry run), writing it, taking it back. Nothing is in the shop's books before `confirm`. */

import { z } from 'zod'
import {
  cellRefusalCodes,
  dateStyles,
  delimiters,
  fileFormats,
  fileRefusalCodes,
  type ImportField,
  importFields,
  importKinds,
  largestImportFile,
  largestImportPiece,
  skipCodes,
  textEncodings,
} from '../domain/imports.ts'
import { failureCodeSchema } from './failures.ts'

const importKindSchema = z.enum(importKinds)
const importFieldSchema = z.enum([...new Set<ImportField>(Object.values(importFields).flat())])

export const importIdSchema = z.guid()

const cents = z.int()
/** Cell texts of a preview. */
const shownRowSchema = z.object({ row: z.int(), cells: z.array(z.string()) })

/** Where the fields of one sheet stand: `headerRow` from 1, columns from 0. */
export const importMappingSchema = z.object({
  sheet: z.string().max(200),
  kind: importKindSchema,
  headerRow: z.int().min(1).max(1_048_576),
  columns: z.partialRecord(importFieldSchema, z.int().min(0).max(16_383)),
  dateStyle: z.enum(dateStyles),
})
export type ImportMapping = z.infer<typeof importMappingSchema>

/** What a person says about a text file where the guess is wrong. */
export const importTextSchema = z.object({
  encoding: z.enum(textEncodings).optional(),
  delimiter: z.enum(delimiters).optional(),
})

const importSheetSchema = z.object({
  name: z.string(),
  rows: z.array(shownRowSchema),
  /** As recognised, or as a person corrected it for a file of the same headings (`isRemembered`); null where nothing looks like headings. */
  mapping: importMappingSchema.nullable(),
  isRemembered: z.boolean(),
  /** `sure`: import as it is. `likely`: worth a look. `none`: a person must say. */
  confidence: z.enum(['sure', 'likely', 'none']),
  /** By index of the column; '' where a column has none. */
  headings: z.array(z.string()),
  /** Required fields without a column. */
  missing: z.array(importFieldSchema),
  /** Columns with a heading that no field takes. */
  unused: z.array(z.int()),
})
export type ImportSheet = z.infer<typeof importSheetSchema>

export const importPreviewSchema = z.object({
  format: z.enum(fileFormats),
  /** How a text file was understood; null for workbooks. */
  text: z.object({ encoding: z.enum(textEncodings), delimiter: z.enum(delimiters) }).nullable(),
  sheets: z.array(importSheetSchema),
})
export type ImportPreview = z.infer<typeof importPreviewSchema>

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

const importValueSchema = z.union([
  z.string(),
  z.number(),
  z.null(),
  z.array(z.object({ productName: z.string(), quantity: z.int(), unitPriceCents: z.int().nullable() })),
])
export type ImportValue = z.infer<typeof importValueSchema>

/** Fields of orders, customers and products as the page names them. */
const importedFieldSchema = z.enum([
  'customerId',
  'customerName',
  'customerPhone',
  'customerAddress',
  'lines',
  'totalCents',
  'status',
  'deliveryDate',
  'note',
  'name',
  'phone',
  'address',
  'paymentType',
  'productName',
  'quantity',
  'minStock',
  'location',
])
export type ImportedField = z.infer<typeof importedFieldSchema>

/** `kept`: the shop's value stays, because the company said it (`company`) or a person corrected it (`person`). */
const importMoveSchema = z.object({
  field: importedFieldSchema,
  from: importValueSchema,
  to: importValueSchema,
  kept: z.enum(['company', 'person']).nullable(),
})
export type ImportMove = z.infer<typeof importMoveSchema>

const importVerdictSchema = z.enum(['created', 'changed', 'kept', 'same'])
export type ImportVerdict = z.infer<typeof importVerdictSchema>

/** One order, customer or product as the dry run found it. `key`: its number; `label`: words by which a person knows it. */
export const importFindingSchema = z.object({
  place: z.int(),
  kind: importKindSchema,
  key: z.string(),
  label: z.string(),
  verdict: importVerdictSchema,
  sheet: z.string(),
  /** The rows that it comes from, the first of them. */
  rows: z.array(z.int()),
  moves: z.array(importMoveSchema),
})
export type ImportFinding = z.infer<typeof importFindingSchema>

/**
 * Besides what can be wrong with a cell: rows of one order or customer contradict each other in a field (`rows_disagree`); another row of the same
 * was refused (`other_row_refused`); several customers have this number and none this name (`several_customers`).
 */
const rowRefusalCodes = [...cellRefusalCodes, 'rows_disagree', 'other_row_refused', 'several_customers'] as const
export type RowRefusalCode = (typeof rowRefusalCodes)[number]

/** `column` from 0, null where the fault is no single cell's; `heading` is the column's own. */
export const importRefusalSchema = z.object({
  place: z.int(),
  kind: importKindSchema.nullable(),
  key: z.string().nullable(),
  sheet: z.string(),
  row: z.int(),
  column: z.int().nullable(),
  heading: z.string().nullable(),
  field: importFieldSchema.nullable(),
  code: z.enum(rowRefusalCodes),
  value: z.string().nullable(),
})
export type ImportRefusal = z.infer<typeof importRefusalSchema>

/** What an undo left as it is: it was touched since (`touched`), or orders that came since belong to it (`has_orders`). */
export const importLeftSchema = z.object({
  place: z.int(),
  kind: importKindSchema,
  key: z.string(),
  reason: z.enum(['touched', 'has_orders']),
})
export type ImportLeft = z.infer<typeof importLeftSchema>

/** Rows after `after` (a place; 0 for the first), in the order of the file. */
const placeRequest = { id: importIdSchema, after: z.int().min(0).default(0), limit: z.int().min(1).max(200).default(50) }
export const importFindingsInput = z.object({
  ...placeRequest,
  kind: importKindSchema.optional(),
  verdict: importVerdictSchema.optional(),
})
export type ImportFindingsInput = z.output<typeof importFindingsInput>
export const importPlacesInput = z.object(placeRequest)
export type ImportPlacesInput = z.output<typeof importPlacesInput>

/** `next`: the place to go on after, null at the end. */
export const placesOf = <T extends z.ZodType>(row: T) => z.object({ rows: z.array(row), next: z.int().nullable() })
export type Places<T> = { rows: T[]; next: number | null }

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

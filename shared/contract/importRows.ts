/** Row by row: what the dry run of an import found, what it refused, and what an undo had to leave. */

import { z } from 'zod'
import { cellRefusalCodes } from '../domain/imports.ts'
import { orderFields } from '../domain/orderFields.ts'
import { importFieldSchema, importKindSchema } from './importMapping.ts'
import { importIdSchema } from './imports.ts'

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
  ...orderFields,
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

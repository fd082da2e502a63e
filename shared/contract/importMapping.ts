/** How a file to be imported is understood: its sheets, where the fields stand in them, and its text's encoding. */

import { z } from 'zod'
import {
  dateStyles,
  delimiters,
  fileFormats,
  type ImportField,
  importFields,
  importKinds,
  textEncodings,
} from '../domain/imports.ts'

export const importKindSchema = z.enum(importKinds)
export const importFieldSchema = z.enum([...new Set<ImportField>(Object.values(importFields).flat())])

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

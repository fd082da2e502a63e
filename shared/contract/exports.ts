/** What can be taken out as a file: a list as it is filtered, how far that is, and the file at its end. */

import { z } from 'zod'
import { auditFilter, customerFilter, orderFilter, stockFilter } from './lists.ts'

/** `xlsx`: typed cells under a frozen heading. `csv`: UTF-8 with a byte order mark, safe to open in a spreadsheet. */
const exportFormSchema = z.enum(['xlsx', 'csv'])
export type ExportForm = z.infer<typeof exportFormSchema>

/** Of one product, or of all. */
const movementFilter = z.object({ productId: z.string().min(1).max(200).optional() })

/** The language of headings and states in the file; a file of either can be imported again. */
const exportLanguageSchema = z.enum(['zh-TW', 'en'])
export type ExportLanguage = z.infer<typeof exportLanguageSchema>

/** The list and what narrows it, as the list itself is asked. The audit log as CSV is `audit.export`, which can be verified. */
export const exportSubjectSchema = z.discriminatedUnion('list', [
  z.object({ list: z.literal('orders'), form: exportFormSchema, filter: orderFilter.default({}) }),
  z.object({ list: z.literal('customers'), form: exportFormSchema, filter: customerFilter.default({}) }),
  z.object({ list: z.literal('stock'), form: exportFormSchema, filter: stockFilter.default({}) }),
  z.object({ list: z.literal('movements'), form: exportFormSchema, filter: movementFilter.default({}) }),
  z.object({ list: z.literal('audit'), form: z.literal('xlsx'), filter: auditFilter.default({}) }),
])
export type ExportSubject = z.output<typeof exportSubjectSchema>
export type ExportList = ExportSubject['list']

/** A finished file: fetched once or more from `/exports/<id>` of the host that served the page, for about an hour. `rows`: rows below the heading. */
const exportedSchema = z.object({
  id: z.string(),
  name: z.string(),
  rows: z.int(),
  bytes: z.int(),
  sha256: z.string(),
})
export type Exported = z.infer<typeof exportedSchema>

/** `done` of `total` entries of the list are written; `total` is null where nobody knows before the end. `file` comes once, with the last. */
export const exportProgressSchema = z.object({ done: z.int(), total: z.int().nullable(), file: exportedSchema.nullable() })
export type ExportProgress = z.infer<typeof exportProgressSchema>

export const exportInput = z.object({
  subject: exportSubjectSchema,
  language: exportLanguageSchema,
  by: z.string().trim().min(1).max(50),
})

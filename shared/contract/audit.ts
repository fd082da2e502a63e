/** What is said while the audit log's chain is checked, and while the log is taken out as a file. */

import { z } from 'zod'
import { auditFilter } from './lists.ts'
import { auditVerificationSchema } from './office.ts'

/** How far a check has come. `total`: entries that there are now. `result` comes once, with the end. */
export const auditProgressSchema = z.object({
  checked: z.int(),
  total: z.int(),
  perSecond: z.int(),
  result: auditVerificationSchema.nullable(),
})
export type AuditProgress = z.infer<typeof auditProgressSchema>

/**
 * `csv`: a whole file, UTF-8 with a byte order mark. `json`: lines to be put into a page that verifies itself, oldest first: an entry's values
 * in the order of the hash rule with its hash behind them, or `[id, hash]` of an entry that the filter leaves out.
 */
const auditExportFormSchema = z.enum(['csv', 'json'])
export type AuditExportForm = z.infer<typeof auditExportFormSchema>

const link = z.object({ id: z.int(), hash: z.string() })

/** What an export holds: `rows` entries between `first` and `last` (null where none), and where the whole log ended. */
const auditExportEndSchema = z.object({ rows: z.int(), first: z.int().nullable(), last: z.int().nullable(), head: link })
export type AuditExportEnd = z.infer<typeof auditExportEndSchema>

/** A piece of the file, to be appended to those before. `done` of `total` entries are looked at; `end` comes once, with the last piece. */
export const auditExportPieceSchema = z.object({
  text: z.string(),
  done: z.int(),
  total: z.int(),
  end: auditExportEndSchema.nullable(),
})
export type AuditExportPiece = z.infer<typeof auditExportPieceSchema>

export const auditExportInput = z.object({
  filter: auditFilter.default({}),
  form: auditExportFormSchema,
  by: z.string().trim().min(1).max(50),
})

/** What is kept of a confirmed import in the books: how it was understood and what its dry run came to. */

import type { ImportMapping } from '../../../../shared/contract/importMapping.ts'
import type { ImportPrecedence, ImportSummary } from '../../../../shared/contract/imports.ts'

/** `today`: the calendar date of the dry run, by which states were assumed. */
export type ImportPlan = Readonly<{
  mappings: readonly ImportMapping[]
  precedence: ImportPrecedence
  summary: ImportSummary
  today: string
  zone: string
}>

/** As `planText` wrote it; only ever our own text. */
export const readPlan = (text: string): ImportPlan => JSON.parse(text) as ImportPlan

export const planText = (plan: ImportPlan): string => JSON.stringify(plan)

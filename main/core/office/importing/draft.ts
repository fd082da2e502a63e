/** An import as long as the books know nothing of it: what has come of the file and what its dry run found. */

import type { ImportMapping } from '../../../../shared/contract/importMapping.ts'
import type { Import, ImportPrecedence, ImportSummary } from '../../../../shared/contract/imports.ts'
import type { Rule } from '../../importer/compare/rule.ts'
import type { TextChoice } from '../../importer/draft.ts'

/** A sheet by its headings, for the memory of mappings and for the workbook of refused rows. */
export type Shape = Readonly<{ name: string; fingerprint: string; headings: readonly string[] }>

/** `total`: things to write. */
export type Found = Readonly<{ summary: ImportSummary; total: number; asOfEvent: number; today: string; zone: string }>

/** `isConfirmed`: the books have it now, and this only says how its dry run is to be read. */
export type Draft = Readonly<{
  id: string
  fileName: string
  size: number
  by: string
  startedAt: number
  /** Of the last thing that somebody did with it. */
  touchedAt: number
  received: number
  sha256: string | null
  phase: 'receiving' | 'received' | 'comparing' | 'compared' | 'refused'
  isConfirmed: boolean
  text: TextChoice
  mappings: readonly ImportMapping[]
  shapes: readonly Shape[]
  precedence: ImportPrecedence
  found: Found | null
  failure: Import['failure']
  sameAs: Import['sameAs']
}>

export const newDraft = (id: string, fileName: string, size: number, by: string, at: number): Draft => ({
  id,
  fileName,
  size,
  by,
  startedAt: at,
  touchedAt: at,
  received: 0,
  sha256: null,
  phase: 'receiving',
  isConfirmed: false,
  text: {},
  mappings: [],
  shapes: [],
  precedence: 'books',
  found: null,
  failure: null,
  sameAs: null,
})

const receivingProgress = ({ received, size }: Draft): Import['progress'] => ({
  done: received,
  total: size,
  perSecond: 0,
  secondsLeft: null,
})

/** As the screen sees it; `progress` is that of the dry run at work. */
export const toImport = (draft: Draft, progress: Import['progress']): Import => ({
  id: draft.id,
  fileName: draft.fileName,
  fileBytes: draft.size,
  sha256: draft.sha256,
  phase: draft.phase,
  by: draft.by,
  startedAt: draft.startedAt,
  confirmedBy: null,
  confirmedAt: null,
  endedAt: null,
  undoneBy: null,
  mappings: [...draft.mappings],
  precedence: draft.precedence,
  progress: draft.phase === 'receiving' ? receivingProgress(draft) : progress,
  failure: draft.failure,
  summary: draft.found?.summary ?? null,
  sameAs: draft.sameAs,
  written: 0,
  left: 0,
})

/** The rule under which the dry run compared. `now` has no part in how it is shown. */
export const ruleOf = ({ precedence }: Draft, { asOfEvent, today, zone }: Found): Rule => ({
  precedence,
  asOfEvent,
  today,
  zone,
  now: 0,
})

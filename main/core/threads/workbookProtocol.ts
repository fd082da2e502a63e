/** What a thread that reads a file is asked, and what it says; everything here survives a structured clone. */

import type { MessagePort } from 'node:worker_threads'
import type { Mapping, ReadRow, TextChoice, WorkbookPreview } from '../importer/draft.ts'
import type { Failure } from './failure.ts'

/** `zone` (IANA): the shop's. */
export type WorkbookJob =
  | Readonly<{ kind: 'preview'; path: string; text: TextChoice }>
  | Readonly<{ kind: 'rows'; path: string; text: TextChoice; mappings: readonly Mapping[]; zone: string }>

export type WorkbookStart = Readonly<{ port: MessagePort; job: WorkbookJob }>

/** The caller has taken a batch. */
export type ToWorkbook = Readonly<{ kind: 'taken' }>

export type FromWorkbook =
  | Readonly<{ kind: 'preview'; preview: WorkbookPreview }>
  | Readonly<{ kind: 'rows'; rows: readonly ReadRow[] }>
  | Readonly<{ kind: 'done' }>
  | Readonly<{ kind: 'failed'; failure: Failure }>

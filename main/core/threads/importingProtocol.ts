/** What the importing thread is asked, and what it says; everything here survives a structured clone. */

import type { MessagePort } from 'node:worker_threads'
import type { TextChoice } from '../importer/draft.ts'
import type { DryRun, DryRunStep } from '../importer/dryRun/dryRun.ts'
import type { ErrorBookOrder } from '../importer/errorBook/errorBook.ts'
import type { TemplateOrder } from '../importer/templates/template.ts'
import type { Settled } from './protocol.ts'

export type ImportingStart = Readonly<{ port: MessagePort }>

/** `file`: path of the file as received. */
export type DryRunOrder = DryRun & Readonly<{ file: string; text: TextChoice }>

export type ToImporting =
  | Readonly<{ kind: 'dryRun'; seq: number; order: DryRunOrder }>
  /** A dry run that nobody wants any more. */
  | Readonly<{ kind: 'stop'; seq: number }>
  | Readonly<{ kind: 'errorBook'; seq: number; order: ErrorBookOrder }>
  | Readonly<{ kind: 'template'; seq: number; order: TemplateOrder }>
  /** `name` is a key of `looks`, `staged` the path of the staging file. */
  | Readonly<{ kind: 'look'; seq: number; name: string; staged: string; input: unknown }>
  | Readonly<{ kind: 'close' }>

export type FromImporting =
  | Readonly<{ kind: 'step'; seq: number; step: DryRunStep }>
  | Readonly<{ kind: 'answer'; result: Settled }>

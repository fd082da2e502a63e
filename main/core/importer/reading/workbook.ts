/** The seam between the shapes of files and everything above: what each reader must offer. */

import type { FileFormat } from '../../../../shared/domain/imports.ts'
import type { WorkbookPreview } from '../draft.ts'
import type { SheetRow } from './cells.ts'

export type OpenedWorkbook = Readonly<{
  format: FileFormat
  text: WorkbookPreview['text']
  /** Day 0 of bare serial numbers. */
  epoch: Epoch
  /** Names in the order of the tabs; a text file is one sheet. */
  sheets: readonly string[]
  /** Rows that hold something, in batches, from the top. The next batch is not read before this one was taken. */
  rows: (sheet: string) => AsyncIterable<readonly SheetRow[]>
  close: () => void
}>

/** Workbooks count days from the end of 1899, those of old Macintosh Excel from 1904. */
export type Epoch = '1900' | '1904'

/** How much a file may ask of the shop's machine: far above the largest history that a shop has (150,000 transactions), far below what hurts. */

import { largestImportFile } from '../../../../shared/domain/imports.ts'

const MiB = 1024 * 1024

export const readingLimits = {
  fileBytes: largestImportFile,
  /** A workbook of Excel has some twenty; pictures and old print settings add hundreds. */
  zipEntries: 1_000,
  /** Of all entries together, as the archive declares them; what is inflated is counted against what was declared. */
  inflatedBytes: 400 * MiB,
  sheets: 50,
  /** Rows that hold something, of the sheet that is read. */
  rows: 300_000,
  columns: 256,
  /** What Excel allows in one cell. */
  cellCharacters: 32_767,
  sharedTexts: 2_000_000,
  sharedCharacters: 60 * MiB,
  /** Markup between two tags, comments included: no writer comes near. */
  markupCharacters: 2 * MiB,
  cellStyles: 100_000,
} as const

/** What a reading thread may take: beyond either it is ended, and the file refused. */
export const threadLimits = {
  heapMegabytes: 512,
  milliseconds: 120_000,
}

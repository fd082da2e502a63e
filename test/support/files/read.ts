/** Reads files of a test the way the product does, without a thread around it. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Mapping, ReadRow, TextChoice, WorkbookPreview } from '../../../main/core/importer/draft.ts'
import type { SheetRow } from '../../../main/core/importer/reading/cells.ts'
import { openWorkbook } from '../../../main/core/importer/reading/open.ts'
import { previewWorkbook } from '../../../main/core/importer/reading/preview.ts'
import { readRows } from '../../../main/core/importer/reading/rows/readRows.ts'
import type { OpenedWorkbook } from '../../../main/core/importer/reading/workbook.ts'
import { collected } from '../collected.ts'
import { csvText, type Table } from './writers.ts'

/** Runs `use` on a file with these bytes, which is gone afterwards. */
export const withFile = async <Result>(bytes: Buffer | string, use: (path: string) => Promise<Result>): Promise<Result> => {
  const folder = mkdtempSync(join(tmpdir(), 'gasdesk-file-'))
  try {
    const path = join(folder, 'file')
    writeFileSync(path, bytes)
    return await use(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const opened = <Result>(
  bytes: Buffer | string,
  text: TextChoice,
  use: (book: OpenedWorkbook) => Promise<Result>,
): Promise<Result> =>
  withFile(bytes, async (path) => {
    const book = await openWorkbook(path, text)
    try {
      return await use(book)
    } finally {
      book.close()
    }
  })

/** All rows of all sheets by name. */
export const sheetsOf = (bytes: Buffer | string, text: TextChoice = {}): Promise<Record<string, SheetRow[]>> =>
  opened(bytes, text, async (book) => {
    const sheets = await Promise.all(
      book.sheets.map(async (name): Promise<[string, SheetRow[]]> => [name, (await collected(book.rows(name))).flat()]),
    )
    return Object.fromEntries(sheets)
  })

/** Rows of the first sheet. */
export const rowsOf = async (bytes: Buffer | string, text: TextChoice = {}): Promise<SheetRow[]> =>
  Object.values(await sheetsOf(bytes, text))[0] ?? []

export const previewOf = (bytes: Buffer | string, text: TextChoice = {}): Promise<WorkbookPreview> =>
  opened(bytes, text, previewWorkbook)

/** The rows under the mapping that was recognised in the first sheet; `change` corrects it. */
export const readAs = (
  bytes: Buffer | string,
  change: (mapping: Mapping) => Mapping = (mapping) => mapping,
  zone = 'Asia/Taipei',
): Promise<ReadRow[]> =>
  opened(bytes, {}, async (book) => {
    const mapping = (await previewWorkbook(book)).sheets[0]?.mapping
    if (mapping === null || mapping === undefined) throw new Error('Nothing was recognised')
    return (await collected(readRows(book, change(mapping), zone))).flat()
  })

/** The same of a table, as a text file. */
export const readTable = (table: Table, change?: (mapping: Mapping) => Mapping): Promise<ReadRow[]> =>
  readAs(csvText(table), change)

/** Reads a text file with columns: comma, tab or semicolon, quoted or not, in the encodings of Taiwan. */

import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { unguarded } from '../../../../../shared/domain/csvCells.ts'
import type { Delimiter, TextEncoding } from '../../../../../shared/domain/imports.ts'
import type { TextChoice } from '../../draft.ts'
import { type Cell, CellFault, isBlank, type SheetRow, trimmedEnd } from '../cells.ts'
import { readingLimits } from '../limits.ts'
import { fileRefusal } from '../refuse.ts'
import type { OpenedWorkbook } from '../workbook.ts'
import { delimiterOf } from './delimiter.ts'
import { decoded, decodedHead, encodingOf } from './encoding.ts'

/** `="0912345678"` keeps Excel from taking a zero away; `'=…` keeps it from running what only looks like a formula (what our own exports write). */
const forcedText = /^="((?:[^"]|"")*)"$/

const cellOf = (text: string): Cell => {
  if (text.length > readingLimits.cellCharacters) return new CellFault('too_long', text.slice(0, 100))
  // No character of the file's encoding: the encoding is another, or the file is hurt.
  if (text.includes('\uFFFD')) return new CellFault('cell_unreadable', text)
  const forced = forcedText.exec(text)?.[1]
  return forced === undefined ? unguarded(text) : forced.replaceAll('""', '"')
}

/** `row`: records are counted as a spreadsheet counts them when it opens the file: blank lines too, a line break in quotes not. */
const rowOf = (record: readonly string[], row: number): SheetRow | null => {
  const cells = trimmedEnd(record.map(cellOf))
  if (cells.every(isBlank)) return null
  if (cells.length > readingLimits.columns) throw fileRefusal('too_many_columns', { limit: readingLimits.columns })
  return { row, cells }
}

const batchSize = 500

const refusalOf = (error: unknown): unknown =>
  error instanceof CsvError ? fileRefusal('damaged', { row: Number(error.lines ?? 0) }, error) : error

async function* rowsOf(path: string, encoding: TextEncoding, delimiter: Delimiter): AsyncGenerator<readonly SheetRow[]> {
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: readingLimits.markupCharacters,
  })
  // The pipeline hands the fault to the parser, from which it is thrown below.
  pipeline(Readable.from(decoded(path, encoding)), parser, () => undefined)
  let batch: SheetRow[] = []
  let row = 0
  let count = 0
  try {
    for await (const record of parser) {
      const read = rowOf(record, ++row)
      if (read === null) continue
      if (++count > readingLimits.rows) throw fileRefusal('too_many_rows', { limit: readingLimits.rows })
      if (batch.push(read) < batchSize) continue
      yield batch
      batch = []
    }
  } catch (error) {
    throw refusalOf(error)
  } finally {
    parser.destroy()
  }
  if (batch.length > 0) yield batch
}

/** The one sheet of a text file. */
const sheetName = 'CSV'

/** `head`: the first bytes. What a person chose goes before what is guessed. */
export const openText = async (path: string, head: Uint8Array, choice: TextChoice): Promise<OpenedWorkbook> => {
  const encoding = choice.encoding ?? (await encodingOf(path, head))
  const text = decodedHead(head, encoding)
  const delimiter = choice.delimiter ?? delimiterOf(text)
  return {
    format: 'csv',
    text: { encoding, delimiter },
    epoch: '1900',
    sheets: [sheetName],
    rows: (sheet) => {
      if (sheet !== sheetName) throw fileRefusal('no_such_sheet')
      return rowsOf(path, encoding, delimiter)
    },
    close: () => undefined,
  }
}

/** Files that need no library to be read. */

import { csvRows } from './csv.ts'
import { jsonLineRecords } from './jsonLines.ts'
import { rowRecords } from './rows.ts'
import type { Sources } from './terminal.ts'
import { textPieces } from './text.ts'

export const textSources: Sources = (file, encoding) => {
  if (/\.(jsonl|ndjson)$/i.test(file)) return jsonLineRecords(textPieces(file, encoding))
  if (/\.(csv|tsv|txt)$/i.test(file)) return rowRecords(csvRows(textPieces(file, encoding)))
  return null
}

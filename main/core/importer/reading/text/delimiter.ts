/** Tells what stands between the columns of a text file: the character that makes the most columns, row after row. */

import { parse } from 'csv-parse/sync'
import { type Delimiter, delimiters } from '../../../../../shared/domain/imports.ts'

const rowsLookedAt = 30

/** Quoted separators do not count; an unfinished quote at the end of the piece is no fault. */
const widthsOf = (text: string, delimiter: Delimiter): number[] => {
  try {
    const records: string[][] = parse(text, { delimiter, relax_column_count: true, relax_quotes: true, to: rowsLookedAt })
    return records.map((record) => record.length)
  } catch {
    return []
  }
}

/** How often the most frequent number of columns (above one) comes, and how many that are. */
const scoreOf = (text: string, delimiter: Delimiter): number => {
  const widths = widthsOf(text, delimiter).filter((width) => width > 1)
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  return Math.max(0, ...[...counts].map(([width, count]) => count * (width - 1)))
}

/** `head`: the first lines. A file of one column has a comma. */
export const delimiterOf = (head: string): Delimiter => {
  const wholeLines = head.slice(0, head.lastIndexOf('\n') + 1) || head
  const scored = delimiters.map((delimiter) => ({ delimiter, score: scoreOf(wholeLines, delimiter) }))
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).delimiter
}

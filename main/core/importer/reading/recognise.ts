/** Recognises what a sheet holds by its headings: which row they are in, which kind of list it is, which column is which field. */

import {
  type DateStyle,
  type ImportField,
  type ImportKind,
  importKinds,
  requiredImportFields,
} from '../../../../shared/domain/imports.ts'
import type { Confidence, Mapping } from '../draft.ts'
import { type Cell, type SheetRow, shown } from './cells.ts'
import { type Meaning, meanings, normalisedHeading } from './headings.ts'

type Columns = Readonly<Partial<Record<ImportField, number>>>

type Candidate = Readonly<{ kind: ImportKind; headerRow: number; columns: Columns; found: number; score: number }>

const longestHeading = 40
/** Titles, the shop's address and a print date stand above the headings. */
const rowsLookedAt = 30

const headingOf = (cell: Cell | undefined): string => {
  const text = typeof cell === 'string' ? cell : ''
  return text.length > longestHeading ? '' : normalisedHeading(text)
}

/** 金額 beside 單價 is the amount of a line, not of the order. */
const isOfLine = (heading: string, columns: ReadonlyMap<ImportField, number>): boolean =>
  ['金額', 'amount', '合計', '總計', '總價'].includes(heading) && columns.has('unitPrice')

/** Best words first: 客戶電話 goes before 手機 wherever the columns stand. */
const columnsOf = (kind: ImportKind, cells: readonly Cell[]): Columns => {
  const known = cells
    .map((cell, column) => ({ column, heading: headingOf(cell) }))
    .flatMap(({ column, heading }): (Meaning & { column: number; heading: string })[] => {
      const meaning = meanings[kind].get(heading)
      return meaning === undefined ? [] : [{ ...meaning, column, heading }]
    })
    .sort((a, b) => a.rank - b.rank || a.column - b.column)
  const columns = new Map<ImportField, number>()
  for (const { field, column } of known) if (!columns.has(field)) columns.set(field, column)
  const total = known.find(({ field, column }) => field === 'totalAmount' && columns.get('totalAmount') === column)
  if (total !== undefined && isOfLine(total.heading, columns)) columns.delete('totalAmount')
  return Object.fromEntries(columns)
}

const missingIn = (kind: ImportKind, columns: Columns): ImportField[] =>
  requiredImportFields[kind].filter((field) => columns[field] === undefined)

const candidate = (kind: ImportKind, { row, cells }: SheetRow): Candidate => {
  const columns = columnsOf(kind, cells)
  const found = Object.keys(columns).length
  const isComplete = missingIn(kind, columns).length === 0
  return { kind, headerRow: row, columns, found, score: found + (isComplete ? 2.5 : 0) }
}

const fewest = 2

const bestOf = (rows: readonly SheetRow[]): Candidate | null =>
  rows
    .slice(0, rowsLookedAt)
    .flatMap((row) => importKinds.map((kind) => candidate(kind, row)))
    .filter(({ found }) => found >= fewest)
    .reduce<Candidate | null>((best, each) => (best === null || each.score > best.score ? each : best), null)

const yearLast = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}\b/
const shortYear = /^\s*(\d{2})[/.-]\d{1,2}[/.-]\d{1,2}(?!\d)/

/** One date that can be read in one way only tells how the others of its column are meant. */
const styleOf = (columns: Columns, rows: readonly SheetRow[]): DateStyle => {
  const indexes = [columns.orderedAt, columns.deliveryDate].filter((column) => column !== undefined)
  const texts = rows.flatMap(({ cells }) => indexes.map((column) => shown(cells[column]).normalize('NFKC')))
  const ends = texts.map((text) => yearLast.exec(text)).filter((match) => match !== null)
  if (ends.some(([, first]) => Number(first) > 12)) return 'dmy'
  if (ends.some(([, , second]) => Number(second) > 12)) return 'mdy'
  // No western year of a shop's records ends in 32 to 99 but those before 2000.
  return texts.some((text) => Number(shortYear.exec(text)?.[1] ?? 0) > 31) ? 'roc' : 'auto'
}

export type Recognised = Readonly<{
  mapping: Mapping | null
  confidence: Confidence
  headings: readonly string[]
  missing: readonly ImportField[]
  unused: readonly number[]
}>

const unusedIn = (columns: Columns, headings: readonly string[]): number[] => {
  const taken = new Set(Object.values(columns))
  return [...headings.keys()].filter((column) => headings[column] !== '' && !taken.has(column))
}

/** What a mapping leaves open, for headings as they stand in the sheet. */
const openEnds = ({ kind, columns }: Mapping, headings: readonly string[]): Pick<Recognised, 'missing' | 'unused'> => ({
  missing: missingIn(kind, columns),
  unused: unusedIn(columns, headings),
})

const headingsIn = (rows: readonly SheetRow[], headerRow: number): readonly string[] =>
  (rows.find(({ row }) => row === headerRow)?.cells ?? []).map((cell) => shown(cell).trim())

/** `rows`: the first of the sheet, headings and some of what stands below. */
export const recognise = (sheet: string, rows: readonly SheetRow[]): Recognised => {
  const best = bestOf(rows)
  if (best === null) return { mapping: null, confidence: 'none', headings: [], missing: [], unused: [] }
  const { kind, headerRow, columns, found } = best
  const below = rows.filter(({ row }) => row > headerRow)
  const mapping: Mapping = { sheet, kind, headerRow, columns, dateStyle: styleOf(columns, below) }
  const headings = headingsIn(rows, headerRow)
  const open = openEnds(mapping, headings)
  const isSure = open.missing.length === 0 && found >= 3 && open.unused.length <= found
  return { mapping, confidence: isSure ? 'sure' : 'likely', headings, ...open }
}

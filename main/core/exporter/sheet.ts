/** What a list looks like as a file: its columns, and its entries as rows of plain values. The same for every kind of file. */

/**
 * How the values of a column are written. `text`: a string. `count`: an integer. `money`: integer cents. `date`: `YYYY-MM-DD`.
 * `moment`: an instant in ms UTC, shown in the shop's zone. A null of any kind is an empty cell.
 */
type ColumnKind = 'text' | 'count' | 'money' | 'date' | 'moment'

/** `width`: in characters, as spreadsheets count them (a Chinese one is two). */
export type Column = Readonly<{ heading: string; kind: ColumnKind; width: number }>

export type Value = string | number | null
/** One value for each column. */
export type Row = readonly Value[]

/** `entries`: each entry of the list as the rows that it takes, a page at a time, so that somebody may stop in between. */
export type Sheet = Readonly<{
  /** Of the tab in a workbook. */
  name: string
  columns: readonly Column[]
  /** Entries that there will be; null where only the end tells. */
  total: number | null
  pages: Iterable<readonly (readonly Row[])[]>
}>

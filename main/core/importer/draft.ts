/** What the reading of a file hands on: sheets as they look, and rows as drafts of orders, customers and stock. An undefined field has no column; `null` is an empty cell. */

import type {
  CellRefusalCode,
  DateStyle,
  Delimiter,
  FileFormat,
  ImportField,
  ImportKind,
  SkipCode,
  TextEncoding,
} from '../../../shared/domain/imports.ts'

/** Where the fields of one sheet stand. */
export type Mapping = Readonly<{
  sheet: string
  kind: ImportKind
  /** Number of the row with the headings, as a spreadsheet counts (from 1). */
  headerRow: number
  /** Field → index of its column (from 0). */
  columns: Readonly<Partial<Record<ImportField, number>>>
  dateStyle: DateStyle
}>

/** A row as a person sees it in a spreadsheet: dates as `YYYY-MM-DD`, numbers in full. */
type ShownRow = Readonly<{ row: number; cells: readonly string[] }>

/** `sure`: every required field and most headings are known. `likely`: worth a look. `none`: nothing was recognised, a person must say. */
export type Confidence = 'sure' | 'likely' | 'none'

export type SheetPreview = Readonly<{
  name: string
  /** The first rows that are not blank, from the top of the sheet. */
  rows: readonly ShownRow[]
  /** Recognised; null where no row looks like headings. */
  mapping: Mapping | null
  confidence: Confidence
  /** By index of the column; `''` where a column has none. */
  headings: readonly string[]
  /** Required fields without a column. */
  missing: readonly ImportField[]
  /** Columns with a heading that no field takes: what is in them is not imported. */
  unused: readonly number[]
  /** The same for every file whose sheet has these headings: a corrected mapping is remembered under it. */
  fingerprint: string
}>

export type WorkbookPreview = Readonly<{
  format: FileFormat
  /** How a text file was understood; null for workbooks. */
  text: Readonly<{ encoding: TextEncoding; delimiter: Delimiter }> | null
  sheets: readonly SheetPreview[]
}>

/** What a person says about a text file where the guess is wrong. */
export type TextChoice = Readonly<{ encoding?: TextEncoding | undefined; delimiter?: Delimiter | undefined }>

export type DraftLine = Readonly<{ productName: string; quantity: number; unitPriceCents: number | null }>

/** One row of an order: rows of one `orderNo` are its lines, wherever they stand in the sheet. */
export type OrderDraft = Readonly<{
  kind: 'orders'
  /** From the row above where the cell is empty but the row has lines (merged cells). */
  orderNo: string
  /** ms UTC. */
  orderedAt?: number | null | undefined
  customerId?: string | null | undefined
  customerName?: string | null | undefined
  customerPhone?: string | null | undefined
  customerAddress?: string | null | undefined
  /** Undefined where no column holds lines; empty where this row has none. */
  lines?: readonly DraftLine[] | undefined
  totalCents?: number | null | undefined
  deliveryDate?: string | null | undefined
  status?: string | null | undefined
  note?: string | null | undefined
}>

export type CustomerDraft = Readonly<{
  kind: 'customers'
  id?: string | null | undefined
  /** Null where only a telephone number is known; one of id, name and phone is always there. */
  name?: string | null | undefined
  phone?: string | null | undefined
  address?: string | null | undefined
  paymentType?: string | null | undefined
  note?: string | null | undefined
}>

export type StockDraft = Readonly<{
  kind: 'stock'
  productId: string
  productName?: string | null | undefined
  quantity?: number | null | undefined
  minStock?: number | null | undefined
  location?: string | null | undefined
}>

export type Draft = OrderDraft | CustomerDraft | StockDraft

/** One cell that stands in a row's way; `column` is null where the fault is no single cell's. */
export type Refusal = Readonly<{
  sheet: string
  row: number
  column: number | null
  field: ImportField | null
  heading: string | null
  code: CellRefusalCode
  /** The cell's text, shortened. */
  value: string | null
}>

/** One row of a sheet below its headings. `cells` is the row as it looks, for the workbook of refused rows. */
export type ReadRow = Readonly<{ sheet: string; row: number; cells: readonly string[] }> &
  (
    | Readonly<{ outcome: 'draft'; draft: Draft }>
    /** `key`: the order number, customer number or product number, where it can be read. */
    | Readonly<{ outcome: 'refused'; key: string | null; refusals: readonly Refusal[] }>
    | Readonly<{ outcome: 'skipped'; code: SkipCode }>
  )

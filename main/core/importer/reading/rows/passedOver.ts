/** Rows that are no records: totals at the end or between, headings printed again on each page, and the examples of our templates. */

import { type ImportField, requiredImportFields, type SkipCode } from '../../../../../shared/domain/imports.ts'
import type { Mapping } from '../../draft.ts'
import { type Cell, isBlank, shown } from '../cells.ts'
import { normalisedHeading } from '../headings.ts'

const total =
  /^(?:本頁|本日|本月|本期|全部|月|日)?(?:合計|總計|小計|共計|總和|累計|total|subtotal|grandtotal|sum)(?:金額|數量|筆數)?(?:[:：]?[\d.,]*(?:筆|元)?)$/i

const isTotalWord = (cell: Cell | undefined): boolean =>
  typeof cell === 'string' && total.test(cell.normalize('NFKC').replace(/\s/g, ''))

const isFigure = (cell: Cell): boolean =>
  typeof cell === 'number' || /^[\d.,()\s$NT元筆桶-]*$/.test(shown(cell).normalize('NFKC'))

/** `合計` stands where a row's first cell would be, and nothing but figures beside it. */
const isTotal = (cells: readonly Cell[], { kind, columns }: Mapping): boolean => {
  const [first, ...others] = cells.filter((cell) => !isBlank(cell))
  if (!isTotalWord(first) || !others.every((cell) => isFigure(cell) || isTotalWord(cell))) return false
  const keys: readonly ImportField[] = requiredImportFields[kind]
  return keys.every((field) => {
    const column = columns[field]
    const key = column === undefined ? null : cells[column]
    return isBlank(key) || isTotalWord(key)
  })
}

const isHeader = (cells: readonly Cell[], headings: readonly string[]): boolean => {
  const filled = [...cells.keys()].filter((column) => !isBlank(cells[column]))
  return (
    filled.length >= 2 &&
    filled.every((column) => normalisedHeading(shown(cells[column])) === normalisedHeading(headings[column] ?? ''))
  )
}

/** 範例-1 and EXAMPLE-1, as the templates have them. */
const exampleKey = /^(?:範例|EXAMPLE)-/

const keyFields = { orders: 'orderNo', customers: 'id', stock: 'productId' } as const

const isExample = (cells: readonly Cell[], { kind, columns }: Mapping): boolean => {
  const column = columns[keyFields[kind]]
  return column !== undefined && exampleKey.test(shown(cells[column]).trim())
}

export const passedOver = (cells: readonly Cell[], headings: readonly string[], mapping: Mapping): SkipCode | null => {
  if (isTotal(cells, mapping)) return 'total_row'
  if (isExample(cells, mapping)) return 'example_row'
  return isHeader(cells, headings) ? 'repeated_header' : null
}

/** Splits a cell that lists the lines of an order: `瓦斯桶20公斤 x2, 瓦斯桶16公斤 x1`. */

import type { DraftLine } from '../../draft.ts'
import { readAmount, readQuantity } from './amounts.ts'
import { type Filled, Wrong } from './wrong.ts'

const separators = /[,;、\n\r+]+/
/** 瓦斯桶20公斤 x2 · 20公斤*2桶 · 瓦斯桶20公斤 x2 @800 */
const multiplied = /^(.+?)\s*[x×*✕✖]\s*(\d+)\s*(?:桶|支|瓶|個|罐|組)?(?:\s*@\s*(.+))?$/i
/** 瓦斯桶20公斤 2桶: the unit tells the count from a size. */
const counted = /^(.*[^\d.\s])\s*?(\d+)\s*(?:桶|支|瓶|個|罐|組)$/

const nameless = /^[x×*✕✖]\s*\d+$/i

const notLines = new Wrong('not_lines')

const lineOf = (text: string): DraftLine | Wrong => {
  if (nameless.test(text)) return notLines
  const [, name = text, count = '1', price] = multiplied.exec(text) ?? counted.exec(text) ?? []
  const quantity = readQuantity(count)
  if (quantity instanceof Wrong) return quantity
  const unitPriceCents = price === undefined ? null : readAmount(price, { isNegativeAllowed: true })
  if (unitPriceCents instanceof Wrong) return unitPriceCents
  const productName = name.trim()
  return productName === '' || quantity === null ? notLines : { productName, quantity, unitPriceCents }
}

const mostLines = 1_000

/** Full-width signs are read like narrow ones; what names no count is one piece. */
export const readLineList = (cell: Filled): readonly DraftLine[] | Wrong => {
  const pieces = String(cell)
    .normalize('NFKC')
    .split(separators)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  if (pieces.length === 0 || pieces.length > mostLines) return notLines
  const lines: DraftLine[] = []
  for (const piece of pieces) {
    const line = lineOf(piece)
    if (line instanceof Wrong) return line
    lines.push(line)
  }
  return lines
}

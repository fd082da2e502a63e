/** Writes a shop's past as a workbook: lines of orders under the headings that shops use, two lines to an order. */

import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { writeXlsxStream } from 'hucre/xlsx'

const headings = [
  '訂單編號',
  '客戶姓名',
  '客戶電話',
  '客戶地址',
  '產品名稱',
  '數量',
  '單價',
  '總金額',
  '配送日期',
  '備註',
  '訂單狀態',
]

const customers = 17_000
const sizes = [
  [20, 800],
  [16, 680],
  [10, 450],
  [4, 265],
] as const

const two = (value: number): string => String(value).padStart(2, '0')

/** ROC dates of eleven years, as old programs write them. */
const dateOf = (order: number): string => `${105 + (order % 11)}/${two(1 + (order % 12))}/${two(1 + (order % 28))}`

const [first, second] = [0, 1].map((line) => (order: number) => sizes[(order + line) % sizes.length] ?? sizes[0])

const rowOf = (index: number): (string | number | null)[] => {
  const order = Math.floor(index / 2)
  const isFirst = index % 2 === 0
  const customer = order % customers
  const [kilograms, price] = (isFirst ? first : second)?.(order) ?? sizes[0]
  return [
    `H${String(order).padStart(7, '0')}`,
    `客戶${customer}`,
    912_000_000 + customer,
    `彰化縣員林市中山路 ${customer} 號`,
    `瓦斯桶${kilograms}公斤`,
    1 + (order % 3),
    price,
    null,
    dateOf(order),
    order % 5 === 0 ? '放後門，收空桶' : null,
    '已完成',
  ]
}

function* rows(lines: number): Generator<(string | number | null)[]> {
  yield headings
  for (let index = 0; index < lines; index++) yield rowOf(index)
}

/** `lines`: rows below the headings. Resolves with the path of the file, which lies in `folder`. */
export const makeWorkbook = async (folder: string, lines: number): Promise<string> => {
  const path = join(folder, '訂單.xlsx')
  const stream = writeXlsxStream(rows(lines), { name: '訂單' })
  await pipeline(Readable.fromWeb(stream as ReadableStream<Uint8Array>), createWriteStream(path))
  return path
}

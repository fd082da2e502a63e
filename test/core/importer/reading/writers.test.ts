import { describe, expect, test } from 'vitest'
import { previewOf, rowsOf, sheetsOf } from '../../../support/files/read.ts'
import { byLibreOffice, csvText, hasLibreOffice, type Sheets, writers } from '../../../support/files/writers.ts'

const orders = [
  ['訂單編號', '客戶姓名', '客戶電話', '產品名稱', '數量', '單價', '備註'],
  ['A1', '陳犇堃', 912345678, '瓦斯桶20公斤', 2, 800.5, '請按"電鈴", 謝謝\n二樓'],
  [null, null, null, null, null, null, null],
  ['A2', 'O’Neil & <Co>', '02-2345-6789', '瓦斯桶16公斤', 1, 198.75, null],
]
const stock = [
  ['產品編號', '數量'],
  ['P20', 7],
]

const expected = [
  { row: 1, cells: orders[0] },
  { row: 2, cells: orders[1] },
  { row: 4, cells: orders[3]?.slice(0, -1) },
]

describe.each(Object.entries(writers))('what %s writes', (_name, write) => {
  test('is read as it was meant: texts, numbers, blanks and blank rows', async () => {
    expect(await rowsOf(await write({ 訂單: orders }))).toEqual(expected)
  })
})

test.each(['exceljs', 'hucre', 'SheetJS .xls'])('%s: every sheet is found by its name', async (name) => {
  const sheets: Sheets = { 訂單: orders, 庫存: stock }
  expect(Object.keys(await sheetsOf((await writers[name]?.(sheets)) ?? ''))).toEqual(['訂單', '庫存'])
})

test.each(['exceljs', 'SheetJS .xls'])('%s: a file says what it is whatever it is called', async (name) => {
  const preview = await previewOf((await writers[name]?.({ 訂單: orders })) ?? '')
  expect(preview.format).toBe(name.endsWith('.xls') ? 'xls' : 'xlsx')
})

// LibreOffice is not in the project's own packages: where it is missing, the other writers speak for it.
test.for(['xlsx', 'xls'] as const)('what LibreOffice writes as .%s is read as it was meant', async (format, { skip }) => {
  if (!hasLibreOffice) return skip('LibreOffice is not installed (Debian: libreoffice-calc)')
  const rows = await rowsOf(byLibreOffice(csvText(stock), format))
  expect(rows).toEqual(stock.map((cells, index) => ({ row: index + 1, cells })))
})

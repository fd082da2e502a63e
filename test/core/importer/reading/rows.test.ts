import { describe, expect, test } from 'vitest'
import { readAs, readTable } from '../../../support/files/read.ts'
import { writers } from '../../../support/files/writers.ts'
import { textRow, xlsxByHand } from '../../../support/files/xlsxByHand.ts'

const orders = async (headings: readonly string[], ...rows: readonly (readonly (string | number | null)[])[]) =>
  readTable([headings, ...rows])

describe('a row of orders', () => {
  test('becomes a draft with every field read', async () => {
    const headings =
      '訂單編號 下單時間 客戶編號 客戶姓名 客戶電話 客戶地址 產品名稱 數量 單價 總金額 配送日期 備註 訂單狀態'.split(' ')
    const cells = [
      'A1',
      '115/11/26 14:30',
      'C7',
      '陳',
      '912345678',
      '員林',
      '瓦斯桶20公斤',
      '2',
      'NT$800',
      '1,600',
      '1151127',
      '二樓',
      '配送中',
    ]
    expect(await orders(headings, cells)).toEqual([
      {
        sheet: 'CSV',
        row: 2,
        cells,
        outcome: 'draft',
        draft: {
          kind: 'orders',
          orderNo: 'A1',
          orderedAt: Date.parse('2026-11-26T14:30:00+08:00'),
          customerId: 'C7',
          customerName: '陳',
          customerPhone: '0912345678',
          customerAddress: '員林',
          lines: [{ productName: '瓦斯桶20公斤', quantity: 2, unitPriceCents: 80_000 }],
          totalCents: 160_000,
          deliveryDate: '2026-11-27',
          status: 'delivering',
          note: '二樓',
        },
      },
    ])
  })

  test('tells a column that is missing from a cell that is empty', async () => {
    const [row] = await orders(['訂單編號', '客戶姓名', '備註'], ['A1', '陳', null])
    expect(row).toMatchObject({ draft: { note: null } })
    expect(row?.outcome === 'draft' && row.draft).toMatchObject({ customerPhone: undefined, lines: undefined })
  })

  test('without a number continues the order above it, as merged cells leave it', async () => {
    const rows = await orders(['訂單編號', '品名', '數量'], ['A1', '20公斤', '1'], [null, '16公斤', '2'], ['A2', '20公斤', '1'])
    expect(rows.map((row) => row.outcome === 'draft' && row.draft.kind === 'orders' && row.draft.orderNo)).toEqual([
      'A1',
      'A1',
      'A2',
    ])
  })

  test('continues a refused order as part of it', async () => {
    const rows = await orders(['訂單編號', '品名', '數量'], ['A1', '20公斤', 'x'], [null, '16公斤', '2'])
    expect(rows).toMatchObject([
      { outcome: 'refused', key: 'A1' },
      { outcome: 'draft', draft: { orderNo: 'A1' } },
    ])
  })

  test('without a number and without anything above it is refused', async () => {
    expect(await orders(['訂單編號', '品名', '數量'], [null, '20公斤', '1'])).toMatchObject([
      {
        outcome: 'refused',
        key: null,
        refusals: [{ field: 'orderNo', heading: '訂單編號', code: 'required', column: 0, row: 2 }],
      },
    ])
  })

  test('with a product but no count, or a count but no product, is refused', async () => {
    const rows = await orders(['訂單編號', '品名', '數量'], ['A1', '20公斤', null], ['A2', null, '2'], ['A3', '20公斤', '-'])
    expect(rows.map((row) => row.outcome === 'refused' && row.refusals.map(({ field, code }) => [field, code]))).toEqual([
      [['quantity', 'required']],
      [['productName', 'required']],
      [['quantity', 'required']],
    ])
  })

  test('names every cell that is wrong, with what it holds', async () => {
    const [row] = await orders(['訂單編號', '品名', '數量', '單價', '配送日期'], ['A1', '20公斤', '1.5', '12.345', '2026/2/30'])
    expect(row).toMatchObject({
      outcome: 'refused',
      refusals: [
        { field: 'quantity', code: 'not_whole', value: '1.5' },
        { field: 'unitPrice', code: 'too_many_decimals', value: '12.345' },
        { field: 'deliveryDate', code: 'not_a_date', value: '2026/2/30' },
      ],
    })
  })
})

test('errors, lost texts and formulas without a result are refused by their cell', async () => {
  const cells =
    '<c r="A2" t="inlineStr"><is><t>A1</t></is></c><c r="B2" t="e"><v>#REF!</v></c><c r="C2" t="s"><v>9</v></c><c r="D2"><f>1</f></c>'
  const bytes = xlsxByHand({ rows: `${textRow(1, '訂單編號', '客戶姓名', '客戶電話', '總金額')}<row r="2">${cells}</row>` })
  expect(await readAs(bytes)).toMatchObject([
    {
      outcome: 'refused',
      key: 'A1',
      refusals: [
        { field: 'customerName', code: 'cell_error', value: '#REF!' },
        { field: 'customerPhone', code: 'cell_unreadable' },
        { field: 'totalAmount', code: 'no_cached_value' },
      ],
    },
  ])
})

test('totals and headings that are printed again are passed over, and said', async () => {
  const rows = await readTable([
    ['訂單編號', '客戶姓名', '總金額'],
    ['A1', '陳', 800],
    ['小計', null, 800],
    ['訂單編號', '客戶姓名', '總金額'],
    ['A2', '合計', 800],
    ['總計', '陳', 800],
    [null, '總　計：', 1600],
    ['合計', null, 1600],
  ])
  expect(rows.map((row) => (row.outcome === 'skipped' ? row.code : row.outcome))).toEqual([
    'draft',
    'total_row',
    'repeated_header',
    'draft',
    'draft',
    'total_row',
    'total_row',
  ])
})

test('a customer is found by any of number, name and telephone; one with none is refused', async () => {
  const rows = await readTable([
    ['客戶編號', '客戶姓名', '電話', '付款方式'],
    ['C1', '陳', '223456789', '月結'],
    [null, null, '0912345678', '現金'],
    [null, null, null, '支票'],
  ])
  expect(rows).toMatchObject([
    { draft: { id: 'C1', name: '陳', phone: '0223456789', paymentType: 'monthly' } },
    { draft: { id: null, name: null, phone: '0912345678', paymentType: 'cash' } },
    { outcome: 'refused', refusals: [{ field: 'name', code: 'required' }] },
  ])
})

test('stock is read whole, with counts as people write them', async () => {
  const bytes = await writers.hucre?.({
    庫存: [
      ['產品編號', '產品名稱', '數量', '最低庫存', '位置'],
      [20, '瓦斯桶20公斤', '1,200桶', 5, null],
    ],
  })
  expect(await readAs(bytes ?? '')).toMatchObject([
    { draft: { kind: 'stock', productId: '20', productName: '瓦斯桶20公斤', quantity: 1200, minStock: 5, location: null } },
  ])
})

test('a number too long for a spreadsheet to keep is no order number', async () => {
  const bytes = await writers.exceljs?.({
    訂單: [
      ['訂單編號', '客戶姓名'],
      [2 ** 60, '陳'],
      [20261126001, '王'],
    ],
  })
  expect(await readAs(bytes ?? '')).toMatchObject([
    { outcome: 'refused', refusals: [{ code: 'not_an_id' }] },
    { outcome: 'draft', draft: { orderNo: '20261126001' } },
  ])
})

test('a corrected mapping is what counts', async () => {
  const table = [
    ['甲', '乙'],
    ['A1', '陳'],
    ['A2', '王'],
  ]
  const rows = await readTable([['訂單編號', '客戶姓名'], ...table], (mapping) => ({
    ...mapping,
    headerRow: 2,
    columns: { orderNo: 1 },
  }))
  expect(rows.map((row) => row.outcome === 'draft' && row.draft.kind === 'orders' && row.draft.orderNo)).toEqual(['陳', '王'])
})

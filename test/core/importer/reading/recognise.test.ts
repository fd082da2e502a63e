import { describe, expect, test } from 'vitest'
import { exportWords } from '../../../../main/core/exporter/words.ts'
import { importFields } from '../../../../shared/domain/imports.ts'
import { previewOf } from '../../../support/files/read.ts'
import { csvText, type Table, writers } from '../../../support/files/writers.ts'

const sheetOf = async (table: Table) => (await previewOf(csvText(table))).sheets[0]
const kindAndColumns = async (...headings: string[]) => {
  const sheet = await sheetOf([headings, headings.map(() => 'x')])
  return { kind: sheet?.mapping?.kind, columns: sheet?.mapping?.columns, confidence: sheet?.confidence }
}

describe('a list is recognised by its headings', () => {
  test('orders as shops write them', async () => {
    const headings = '訂單編號 客戶姓名 客戶電話 客戶地址 產品名稱 數量 單價 總金額 配送日期 備註 訂單狀態'.split(' ')
    expect(await kindAndColumns(...headings)).toEqual({
      kind: 'orders',
      columns: {
        orderNo: 0,
        customerName: 1,
        customerPhone: 2,
        customerAddress: 3,
        productName: 4,
        quantity: 5,
        unitPrice: 6,
        totalAmount: 7,
        deliveryDate: 8,
        note: 9,
        status: 10,
      },
      confidence: 'sure',
    })
  })

  test('orders with all lines in one cell', async () => {
    expect(await kindAndColumns('訂單編號', '客戶姓名', '產品明細', '總金額')).toMatchObject({
      kind: 'orders',
      columns: { orderNo: 0, customerName: 1, lineList: 2, totalAmount: 3 },
    })
  })

  test('customers, whose balance has no place and is said to have none', async () => {
    const sheet = await sheetOf([['客戶姓名', '聯絡電話', '配送地址', '付款方式', '目前餘額', '備註']])
    expect(sheet?.mapping).toMatchObject({
      kind: 'customers',
      columns: { name: 0, phone: 1, address: 2, paymentType: 3, note: 5 },
    })
    expect(sheet).toMatchObject({ confidence: 'sure', unused: [4], missing: [] })
  })

  test('stock', async () => {
    expect(await kindAndColumns('產品編號', '產品名稱', '數量', '最低庫存', '位置')).toEqual({
      kind: 'stock',
      columns: { productId: 0, productName: 1, quantity: 2, minStock: 3, location: 4 },
      confidence: 'sure',
    })
  })

  test.each([
    ['English words', ['Order No.', 'Customer Name', 'phone', 'Product', 'Qty', 'Unit Price', 'Delivery Date']],
    [
      'words of a database',
      ['order_no', 'customer_name', 'customer_phone', 'product_name', 'quantity', 'unit_price', 'delivery_date'],
    ],
    [
      'spaces, stars, units and full-width letters',
      ['＊訂單 編號：', '客戶姓名*', '電話（手機）', '品名', '數量(桶)', '單價 (元)', '配送日期'],
    ],
  ])('%s', async (_name, headings) => {
    expect(await kindAndColumns(...headings)).toMatchObject({
      kind: 'orders',
      columns: { orderNo: 0, customerName: 1, customerPhone: 2, productName: 3, quantity: 4, unitPrice: 5, deliveryDate: 6 },
    })
  })

  test('the best word takes the field, wherever it stands, and the others are said to be unused', async () => {
    const sheet = await sheetOf([['客戶編號', '姓名', '手機', '客戶電話', '地址', '客戶電話']])
    expect(sheet?.mapping).toMatchObject({ kind: 'customers', columns: { id: 0, phone: 3 } })
    expect(sheet?.unused).toEqual([2, 5])
  })

  test('an amount beside a price is the amount of the line, not of the order', async () => {
    expect((await kindAndColumns('訂單編號', '品名', '數量', '單價', '金額')).columns).not.toHaveProperty('totalAmount')
    expect((await kindAndColumns('訂單編號', '品名', '數量', '金額')).columns).toHaveProperty('totalAmount', 3)
  })

  test('nothing is claimed of a sheet without headings', async () => {
    const sheet = await sheetOf([
      ['王大明', '0912345678'],
      ['陳太太', '0223456789'],
    ])
    expect(sheet).toMatchObject({ mapping: null, confidence: 'none' })
  })

  test('a required column that is missing is named', async () => {
    expect(await sheetOf([['客戶電話', '產品名稱', '數量', '單價', '配送日期']])).toMatchObject({
      mapping: { kind: 'orders' },
      confidence: 'likely',
      missing: ['orderNo'],
    })
  })
})

test('headings are found below a title, an address and blank rows', async () => {
  const bytes = await writers.exceljs?.({
    客戶: [
      ['大發瓦斯行 客戶資料表'],
      ['列印日期：115/11/26', null, '電話：02-2345-6789'],
      [],
      ['姓名', '電話', '地址'],
      ['王', 912345678, '台北'],
    ],
  })
  const [sheet] = (await previewOf(bytes ?? '')).sheets
  expect(sheet).toMatchObject({ mapping: { kind: 'customers', headerRow: 4 }, headings: ['姓名', '電話', '地址'] })
  expect(sheet?.rows.map(({ row }) => row)).toEqual([1, 2, 4, 5])
})

test('every sheet of a file is recognised by itself', async () => {
  const bytes = await writers.hucre?.({
    說明: [['請勿修改']],
    訂單: [['訂單編號', '品名', '數量']],
    庫存: [['產品編號', '品名', '庫存量']],
  })
  const { sheets } = await previewOf(bytes ?? '')
  expect(sheets.map(({ name, mapping }) => [name, mapping?.kind])).toEqual([
    ['說明', undefined],
    ['訂單', 'orders'],
    ['庫存', 'stock'],
  ])
})

describe('how dates are meant is told from one that can mean only one thing', () => {
  test.each([
    ['a day above twelve in front', ['5/6/2026', '26/11/2026'], 'dmy'],
    ['a day above twelve behind', ['5/6/2026', '11/26/2026'], 'mdy'],
    ['a two-digit year that no western one is', ['10/1/5', '99/1/5'], 'roc'],
    ['nothing unclear', ['115/11/26', '2026-11-26'], 'auto'],
    ['only unclear ones', ['5/6/2026'], 'auto'],
  ])('%s', async (_name, dates, style) => {
    const sheet = await sheetOf([['訂單編號', '配送日期'], ...dates.map((date, index) => [`A${index}`, date])])
    expect(sheet?.mapping?.dateStyle).toBe(style)
  })
})

test('files of one shape have one fingerprint, however they are spaced and wherever their headings stand', async () => {
  const plain = await sheetOf([
    ['訂單編號', '單價'],
    ['A1', 5],
  ])
  const dressed = await sheetOf([['大發瓦斯行'], ['訂單 編號*', '單價（元）'], ['B2', 6]])
  const other = await sheetOf([
    ['單價', '訂單編號'],
    ['A1', 5],
  ])
  expect(dressed?.fingerprint).toBe(plain?.fingerprint)
  expect(other?.fingerprint).not.toBe(plain?.fingerprint)
})

describe('every file that we write is known again', () => {
  test.each(['zh-TW', 'en'] as const)('with headings in %s', async (language) => {
    const words = exportWords(language)
    for (const kind of ['orders', 'customers', 'stock'] as const) {
      const headings = Object.values(words[kind])
      const sheet = await sheetOf([headings, headings.map(() => 'x')])
      const own = Object.keys(words[kind]).filter((field) => (importFields[kind] as readonly string[]).includes(field))
      expect(sheet).toMatchObject({ confidence: 'sure', mapping: { kind } })
      expect(Object.entries(sheet?.mapping?.columns ?? {}).sort()).toEqual(
        own.map((field) => [field, Object.keys(words[kind]).indexOf(field)]).sort(),
      )
    }
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ExportForm, ExportLanguage } from '../../../shared/contract/exports.ts'
import { collected } from '../../support/collected.ts'
import { dryRunOf, findingsOf, refusalsOf } from '../../support/importing.ts'
import { type TempOffice, tempOffice } from '../../support/office.ts'
import { delivery } from '../../support/store.ts'

let office: TempOffice

/** What shops and programs write, and what a spreadsheet might do to it. */
const events = [
  [
    'A-1',
    {
      items: [
        { productName: '瓦斯桶20公斤', quantity: 2, unitPrice: 800 },
        { productName: '折扣', quantity: 1, unitPrice: -50.5 },
      ],
      totalAmount: 1549.5,
    },
  ],
  ['007', { customerName: '-王', note: '=1+1', deliveryDate: '2026-11-26', status: 'cancelled' }],
  ['0x1F', { customerPhone: '+886-912-345-678', note: "'quoted", items: [] }],
  ['1151126', { customerName: '@陳', customerAddress: '台北市\n信義區, "一段"', status: '退回中' }],
  ['2026-11-26', { note: 'a_x0041_b 犇堃 😀', totalAmount: 0.05 }],
  ['A-2', { customerPhone: '02-2345-6789 分機 12', items: [{ productName: '20公斤', quantity: 1 }], totalAmount: null }],
  [
    'A-3',
    {
      items: [
        { productName: '甲', quantity: 1, unitPrice: 100 },
        { productName: '甲', quantity: 1, unitPrice: 100 },
      ],
      totalAmount: 200,
    },
  ],
  [
    'A-4',
    {
      // The lines say twice as much: what does not add up comes back as it was.
      items: [
        { productName: '甲', quantity: 1, unitPrice: 100 },
        { productName: '甲', quantity: 1, unitPrice: 100 },
      ],
      totalAmount: 100,
    },
  ],
].map(([orderNo, more]) => ({
  type: 'order.created',
  order: { orderNo, customerId: `C${String(orderNo)}`, customerName: '王小明', customerPhone: '0912345678', ...(more as object) },
}))

const customers = ['cash', 'monthly', '月結', 'COD', '支票', '每月五號'].map((paymentType, number) => ({
  type: 'customer.created',
  customer: {
    id: `00${number}`,
    name: `客戶${number}`,
    phone: `09123456${number}0`,
    address: '新北市',
    paymentType,
    note: '＝1',
  },
}))

const stock = [
  {
    type: 'inventory.updated',
    inventory: { productId: '=GAS-20', productName: '20公斤', quantity: 8, minStock: 10, location: '店面' },
  },
  { type: 'inventory.updated', inventory: { productId: '04', quantity: 0 } },
]

beforeAll(async () => {
  office = await tempOffice()
  for (const event of [...customers, ...events, ...stock]) await office.store.receive(delivery(JSON.stringify(event)))
})
afterAll(() => office.close())

const exported = async (list: 'orders' | 'customers' | 'stock', form: ExportForm, language: ExportLanguage) => {
  const file = (await collected(await office.client.takeOut({ subject: { list, form }, language, by: '小美' }))).at(-1)?.file
  if (!file) throw new Error('there is no file')
  return { name: file.name, bytes: readFileSync(join(office.paths.exports, `${file.id}.${form}`)) }
}

const cases = (['orders', 'customers', 'stock'] as const).flatMap((list) => [
  [list, 'xlsx', 'zh-TW'] as const,
  [list, 'csv', 'zh-TW'] as const,
  [list, 'xlsx', 'en'] as const,
])

test.each(cases)('%s taken out as %s in %s change nothing when they are brought in again', async (list, form, language) => {
  const { name, bytes } = await exported(list, form, language)
  // Where the file goes first its empty cells count too.
  const run = await dryRunOf(office.client, name, bytes, { precedence: 'file' })
  const different = (await findingsOf(office.client, run.id)).filter(({ verdict }) => verdict !== 'same')
  expect([different, await refusalsOf(office.client, run.id)]).toEqual([[], []])
  expect(Object.keys(run.summary?.counts ?? {})).toEqual([list])
  expect(run.summary?.counts[list]).toMatchObject({ created: 0, changed: 0, kept: 0, refused: 0 })
  expect(run.summary?.counts[list]?.same).toBeGreaterThan(0)
})

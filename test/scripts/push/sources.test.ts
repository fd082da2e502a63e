import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { afterAll, expect, test } from 'vitest'
import { csvRows } from '../../../scripts/push/csv.ts'
import type { PushRecord } from '../../../scripts/push/record.ts'
import { rowRecords } from '../../../scripts/push/rows.ts'
import { textSources } from '../../../scripts/push/sources.ts'
import { workbookRows } from '../../../scripts/push/workbook.ts'
import { collected } from '../../support/collected.ts'
import { tempDatabase } from '../../support/database.ts'
import { guideOrder, senderTo } from '../../support/events.ts'
import { exportFolder } from '../../support/exported.ts'

const folder = mkdtempSync(join(tmpdir(), 'gasdesk-push-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const records = (name: string, content: string | Uint8Array, encoding = 'utf-8'): Promise<PushRecord[]> => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return collected(textSources(path, encoding) ?? [])
}
const events = async (name: string, content: string): Promise<unknown[]> =>
  (await records(name, content)).map((record) => ('body' in record ? JSON.parse(record.body) : record))

test('lines of events are sent byte for byte, and what is none is named by its line', async () => {
  const event = '{ "type": "order.created", "order": {"orderNo": "A-1", "note": "犇"} }'
  expect(await records('a.jsonl', `\uFEFF${event}\r\n\n[1]\nnonsense\n`)).toEqual([
    { line: 1, body: event, key: 'orderno:A-1' },
    { line: 3, text: '[1]', reason: 'not a JSON object' },
    { line: 4, text: 'nonsense', reason: 'not JSON' },
  ])
})

test('a refused line that was mended is read as it stands', async () => {
  const event = { type: 'customer.created', customer: { id: 7 } }
  const line = JSON.stringify({ refused: { line: 3, reason: 'x', status: 422 }, event })
  expect(await records('b.jsonl', line)).toEqual([{ line: 1, body: JSON.stringify(event), key: 'id:7' }])
})

test.each([
  ['order.orderNo', { order: { order_no: 'A' } }, 'orderno:A'],
  ['a stock list of several', { inventory: [{ productId: 'P' }] }, ''],
  ['the subject under data', { data: { orderNumber: 5 } }, 'ordernumber:5'],
  ['the subject without a cover', { orderNo: 'A' }, 'orderno:A'],
])('events about one thing share a key: %s', async (_, more, key) => {
  expect(await records('c.jsonl', JSON.stringify({ type: 'x', ...more }))).toMatchObject([{ key }])
})

test('rows of one order are its lines; amounts, telephones and titles are as people leave them', async () => {
  const csv = `訂單匯出,,,,,
訂單編號,客戶電話,產品名稱,數量,單價 (元),總金額
A-1,912345678,瓦斯桶20公斤,2,"NT$1,200","2,400"
,,瓦斯桶16公斤,1,(50),
A-2,02-2345-6789,,,,
`
  expect(await events('d.csv', csv)).toEqual([
    {
      type: 'order.created',
      order: {
        orderNo: 'A-1',
        customerPhone: '0912345678',
        totalAmount: '2400',
        items: [
          { productName: '瓦斯桶20公斤', quantity: '2', unitPrice: '1200' },
          { productName: '瓦斯桶16公斤', quantity: '1', unitPrice: '-50' },
        ],
      },
    },
    { type: 'order.created', order: { orderNo: 'A-2', customerPhone: '02-2345-6789' } },
  ])
})

test('all lines of an order may stand in one cell', async () => {
  const csv = '訂單編號;產品明細\nA-1;瓦斯桶20公斤 x2, 瓦斯桶16公斤×1、安全閥\n'
  expect(await events('e.csv', csv)).toMatchObject([
    {
      order: {
        items: [
          { productName: '瓦斯桶20公斤', quantity: '2' },
          { productName: '瓦斯桶16公斤', quantity: '1' },
          { productName: '安全閥', quantity: '1' },
        ],
      },
    },
  ])
})

test('rows of one order that do not stand together would replace each other, and are refused', async () => {
  const read = await records('f.csv', '訂單編號,產品名稱\nA-1,甲\nA-2,乙\nA-1,丙\n')
  expect(read.map((record) => ('reason' in record ? record.reason : record.key))).toEqual(
    ['orderno:A-1', 'rows of order A-1 do not stand together: sort the file by order number', 'orderno:A-2'].sort(
      (a, b) =>
        read.findIndex((record) => 'reason' in record && record.reason === a) -
        read.findIndex((record) => 'reason' in record && record.reason === b),
    ),
  )
})

test('customers and stock have rows of their own', async () => {
  expect(await events('g.csv', '客戶編號,客戶姓名,付款方式,目前餘額\nC-1,王小明,月結,5\n,無編號,,\n')).toEqual([
    { type: 'customer.created', customer: { id: 'C-1', name: '王小明', paymentType: '月結' } },
    { line: 3, text: ',無編號,,', reason: 'no id' },
  ])
  expect(await events('h.csv', '產品編號\t產品名稱\t數量\nP-1\t20公斤\t5\n')).toEqual([
    { type: 'inventory.updated', inventory: { productId: 'P-1', productName: '20公斤', quantity: '5' } },
  ])
})

test('a file without headings says so, and one of another encoding is not guessed at', async () => {
  await expect(records('i.csv', 'a,b\n1,2\n')).rejects.toThrow(/No row holds the headings/)
  const big5 = iconv.encode('訂單編號,備註\nA-1,請按門鈴\n', 'big5')
  await expect(records('j.csv', big5)).rejects.toThrow(/is not utf-8/)
  expect(await records('j.csv', big5, 'big5')).toMatchObject([{ key: 'orderno:A-1' }])
})

test('CSV is read the same wherever the pieces are cut', async () => {
  const cell = fc.stringMatching(/^[a"',;\r\n\t 犇😀]{0,5}$/u)
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(table, fc.nat(40), async (rows, cut) => {
      const text = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')).join('\r\n')
      async function* pieces() {
        yield `h,h\r\n${text.slice(0, cut)}`
        yield text.slice(cut)
      }
      const read = await collected(csvRows(pieces()))
      expect(read.slice(1).map(({ cells }) => cells)).toEqual(rows)
    }),
  )
})

test('what the program exported can be pushed back', async () => {
  const database = tempDatabase()
  const files = exportFolder(database.path)
  const order = { ...guideOrder, note: '=1+1', deliveryDate: '2026-11-26' }
  senderTo(database.db)({ type: 'order.created', order })
  const workbook = await files.export({ list: 'orders', form: 'xlsx' })
  const text = await files.export({ list: 'orders', form: 'csv' })
  const fromWorkbook = await collected(rowRecords(workbookRows(workbook.path)))
  const fromText = await collected(textSources(text.path, 'utf-8') ?? [])
  files.remove()
  database.close()
  for (const [record] of [fromWorkbook, fromText]) {
    const pushed = JSON.parse(record !== undefined && 'body' in record ? record.body : '{}')
    expect(pushed.order).toEqual({
      ...order,
      status: '待處理',
      totalAmount: '800',
      updatedAt: '2026-11-24 11:01:00',
      items: [{ productName: '瓦斯桶20公斤', quantity: '1', unitPrice: '800' }],
    })
  }
})

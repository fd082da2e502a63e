import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { indexSome } from '../../../main/core/storage/search/indexer.ts'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'
import { guideOrder, senderTo } from '../../support/events.ts'
import { type ExportFolder, exportFolder, workbookCells } from '../../support/exported.ts'
import { parseCsv } from '../audit/csv.ts'

let database: TempDatabase
let files: ExportFolder
let push: ReturnType<typeof senderTo>
beforeEach(() => {
  database = tempDatabase()
  push = senderTo(database.db)
  files = exportFolder(database.path)
})
afterEach(() => {
  files.remove()
  database.close()
})

const order = (orderNo: string, more: object = {}) => push({ type: 'order.created', order: { ...guideOrder, orderNo, ...more } })

/** A CSV as its rows by heading. */
const csvRows = async (subject: object, language?: 'zh-TW' | 'en') => {
  const { path } = await files.export({ form: 'csv', ...subject }, language)
  const [headings = [], ...rows] = parseCsv(readFileSync(path, 'utf8').slice(1))
  return rows.map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index]])))
}

describe('orders', () => {
  it('take a row for each line, with the order repeated, its own subtotal, and the amount once, so that the column adds up', async () => {
    order('A-1', {
      items: [
        { productName: '瓦斯桶20公斤', quantity: 2, unitPrice: 800 },
        { productName: '折扣', quantity: 1, unitPrice: -50.5 },
      ],
      totalAmount: 1549.5,
      deliveryDate: '2026-11-26',
    })
    const rows = await csvRows({ list: 'orders' })
    expect(rows).toHaveLength(2)
    expect(rows[0]).toEqual({
      訂單編號: 'A-1',
      訂購時間: '2026-11-24 11:01:00',
      客戶編號: 'test-customer-001',
      客戶姓名: '測試客戶',
      客戶電話: '0912345678',
      客戶地址: '測試地址',
      產品名稱: '瓦斯桶20公斤',
      數量: '2',
      單價: '800',
      小計: '1600',
      總金額: '1549.50',
      配送日期: '2026-11-26',
      備註: '測試訂單',
      訂單狀態: '待處理',
      來源: '公司',
      接單人: null,
      接單時間: null,
    })
    expect(rows[1]).toMatchObject({ 訂單編號: 'A-1', 產品名稱: '折扣', 單價: '-50.50', 小計: '-50.50', 總金額: null })
  })

  it('without lines take one row, and a state that nobody knows stays as it came', async () => {
    order('A-1', { items: [], status: '退回中' })
    expect(await csvRows({ list: 'orders' })).toMatchObject([{ 訂單編號: 'A-1', 產品名稱: null, 數量: null, 訂單狀態: '退回中' }])
  })

  it.each([
    ['a state', { status: 'confirmed' }, ['A-2']],
    ['a source', { channel: 'phone' }, ['P-1']],
    ['a day', { from: '2026-11-25' }, []],
    ['a text', { text: '小美' }, ['A-2']],
    ['nothing', {}, ['P-1', 'A-2', 'A-1']],
  ])('narrowed by %s are those of the screen', async (_, filter, numbers) => {
    order('A-1')
    order('A-2', { status: 'confirmed', customerName: '小美' })
    push({ type: 'phone_order.received', order: { ...guideOrder, orderNo: 'P-1' } })
    while (indexSome(database.db, 100));
    const { rows, entries } = await files.export({ list: 'orders', form: 'csv', filter })
    expect([rows, entries]).toEqual([numbers.length, numbers.length])
    expect((await csvRows({ list: 'orders', filter })).map((row) => row.訂單編號)).toEqual(numbers)
  })

  it('come whole over many pages, each once', async () => {
    const numbers = Array.from({ length: 1_203 }, (_, index) => `A-${index}`)
    database.db.transaction(() => {
      for (const number of numbers) order(number)
    })()
    const rows = await csvRows({ list: 'orders' })
    expect(rows.map((row) => row.訂單編號)).toEqual(numbers.reverse())
  })
})

describe('a workbook', () => {
  it('holds numbers as numbers, days and times as such, and texts as texts', async () => {
    order('007', { deliveryDate: '2026-11-26', totalAmount: 800.5 })
    const { path } = await files.export({ list: 'orders', form: 'xlsx' })
    const [headings, row] = await workbookCells(path)
    const cell = (heading: string) => row?.[headings?.indexOf(heading) ?? -1]
    expect(cell('訂單編號')).toBe('007')
    expect(cell('客戶電話')).toBe('0912345678')
    expect(cell('數量')).toBe(1)
    expect(cell('總金額')).toBe(800.5)
    expect(cell('配送日期')).toEqual(new Date('2026-11-26T00:00:00Z'))
    expect(cell('訂購時間')).toEqual(new Date('2026-11-24T11:01:00Z'))
  })

  it.each([
    ['what looks like a formula', '=1+1'],
    ['what looks like the escape of a character', 'a_x0041_b _x005F_'],
    ['control characters and line breaks', 'a\u0001b\r\nc\td'],
    ['marks of XML and a smile', '<b>&amp; 😀 犇堃'],
  ])('gives back %s', async (_, note) => {
    order('A-1', { note: `x${note}` })
    const { path } = await files.export({ list: 'orders', form: 'xlsx' })
    const [headings, row] = await workbookCells(path)
    expect(row?.[headings?.indexOf('備註') ?? -1]).toBe(`x${note}`)
  })

  it('cuts a text that Excel would call damage', async () => {
    push({ type: 'no.such.type' })
    database.db.prepare('UPDATE audit_log SET detail = ?').run(`{"a":"${'長'.repeat(40_000)}"}`)
    const { path } = await files.export({ list: 'audit', form: 'xlsx' })
    const [headings, row] = await workbookCells(path)
    expect(String(row?.[headings?.indexOf('紀錄內容') ?? -1])).toMatch(/長…$/)
  })
})

describe('the other lists', () => {
  it('are exported with their own columns', async () => {
    push({ type: 'customer.created', customer: { id: 'C-1', name: '王小明', phone: '02-2345-6789', paymentType: 'monthly' } })
    push({ type: 'inventory.updated', inventory: { productId: 'P-1', productName: '20公斤', quantity: 5, minStock: 10 } })
    push({
      type: 'inventory.updated',
      inventory: [
        { productId: 'P-1', quantity: 3 },
        { productId: 'P-2', quantity: 1 },
      ],
    })
    expect(await csvRows({ list: 'customers' })).toMatchObject([
      { 客戶編號: 'C-1', 客戶姓名: '王小明', 聯絡電話: '02-2345-6789', 付款方式: '月結', 配送地址: null },
    ])
    expect(await csvRows({ list: 'stock' })).toMatchObject([
      { 產品編號: 'P-1', 產品名稱: '20公斤', 數量: '3', 最低庫存: '10' },
      { 產品編號: 'P-2', 數量: '1' },
    ])
    const moved = [
      { 產品編號: 'P-2', 產品名稱: null, 原數量: null, 新數量: '1', 增減: null },
      { 產品編號: 'P-1', 產品名稱: '20公斤', 原數量: '5', 新數量: '3', 增減: '-2' },
      { 產品編號: 'P-1', 原數量: null, 新數量: '5' },
    ]
    expect(await csvRows({ list: 'movements' })).toMatchObject(moved)
    expect(await csvRows({ list: 'movements', filter: { productId: 'P-1' } })).toMatchObject(moved.slice(1))
  })

  it('say their headings in English where the desk speaks it', async () => {
    order('A-1')
    expect(await csvRows({ list: 'orders' }, 'en')).toMatchObject([
      { 'Order number': 'A-1', Status: 'Pending', Source: 'Company' },
    ])
  })
})

describe('a file', () => {
  it('has a name for the person, and a digest of its bytes', async () => {
    order('A-1')
    const { createHash } = await import('node:crypto')
    const { path, name, bytes, sha256 } = await files.export({ list: 'orders', form: 'xlsx' })
    const content = readFileSync(path)
    expect(name).toBe('訂單-2026-11-24.xlsx')
    expect([bytes, sha256]).toEqual([content.length, createHash('sha256').update(content).digest('hex')])
  })

  it('that is stopped leaves nothing behind', async () => {
    order('A-1')
    for (const form of ['csv', 'xlsx']) {
      await expect(files.export({ list: 'orders', form }, 'zh-TW', AbortSignal.abort())).rejects.toMatchObject({
        code: 'cancelled',
      })
    }
    expect(readdirSync(files.folder)).toEqual([])
  })
})

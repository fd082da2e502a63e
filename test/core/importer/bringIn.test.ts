import { readXlsx, writeXlsx } from 'hucre'
import { encode } from 'iconv-lite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringIn, by, csv, dryRunOf, findingsOf, refusalsOf } from '../../support/importing.ts'
import { type TempOffice, tempOffice } from '../../support/office.ts'
import { delivery } from '../../support/store.ts'

let office: TempOffice
/** One office for all: each of its threads takes a while to start. */
beforeAll(async () => {
  office = await tempOffice()
})
afterAll(() => office.close())

const orders = csv(
  ['訂單編號', '客戶姓名', '客戶電話', '客戶地址', '產品名稱', '數量', '單價', '總金額', '配送日期', '備註', '訂單狀態'],
  ['A1', '王小明', '912345678', '信義區忠孝東路', '瓦斯桶20公斤', 2, 800, 2250, '115/11/20', '', '已完成'],
  ['A1', '王小明', '912345678', '信義區忠孝東路', '瓦斯桶16公斤', 1, 650, 2250, '115/11/20', '', '已完成'],
  ['A2', '林太太', '02-2345-6789', '大安區', '瓦斯桶20公斤', 1, 800, 800, '2024/3/1', '先打電話', ''],
)

test('a dry run tells what a file holds and writes nothing', async () => {
  const { client } = office
  const run = await dryRunOf(client, '訂單.csv', orders)
  expect(run).toMatchObject({ phase: 'compared', failure: null, written: 0 })
  expect(run.summary?.counts).toEqual({
    orders: { rows: 3, things: 2, created: 2, changed: 0, kept: 0, same: 0, refused: 0, refusedRows: 0 },
  })
  expect(run.summary?.totals).toMatchObject({
    orders: 2,
    orderLines: 3,
    cents: 305_000,
    unpriced: 0,
    cylinders: [
      { kilograms: 16, pieces: 1 },
      { kilograms: 20, pieces: 3 },
    ],
    firstDate: '2024-03-01',
    lastDate: '2026-11-20',
    callers: 2,
    statesAssumed: 1,
    undated: 0,
  })
  expect((await client.orders.list({})).rows).toEqual([])
  expect((await client.audit.list({})).rows).toEqual([])
  expect(await findingsOf(client, run.id)).toMatchObject([
    { kind: 'orders', key: 'A1', verdict: 'created', rows: [2, 3], label: '王小明 0912345678' },
    { key: 'A2', verdict: 'created', rows: [4] },
  ])
})

test('what is confirmed is in the books, once, with one entry in the log; nothing rings', async () => {
  const { client, context } = office
  const rung: unknown[] = []
  context.store.onChanges((changes) => rung.push(...changes.filter(({ rings }) => rings === true)))
  const done = await bringIn(client, '訂單.csv', orders)
  expect(done).toMatchObject({ phase: 'written', written: 2, confirmedBy: by, failure: null })
  const order = await client.orders.get({ orderNo: 'A1' })
  expect(order).toMatchObject({
    channel: 'import',
    customerName: '王小明',
    customerPhone: '0912345678',
    totalCents: 225_000,
    status: 'completed',
    deliveryDate: '2026-11-20',
    note: null,
    lines: [
      { productName: '瓦斯桶20公斤', quantity: 2, unitPriceCents: 80_000 },
      { productName: '瓦斯桶16公斤', quantity: 1, unitPriceCents: 65_000 },
    ],
  })
  // Among the orders of its day, not of today.
  expect(order.createdAt).toBe(Date.UTC(2026, 10, 19, 16))
  expect(await client.orders.get({ orderNo: 'A2' })).toMatchObject({ status: 'completed', note: '先打電話' })
  expect((await client.customers.list({})).rows.map(({ id }) => id)).toEqual(['tel:+886223456789', 'tel:+886912345678'])
  const { rows } = await client.audit.list({})
  expect(rows.map(({ action, actor }) => [action, actor])).toEqual([['IMPORT_WRITTEN', by]])
  expect(JSON.parse(rows[0]?.detail ?? '')).toMatchObject({ sha256: done.sha256, file: '訂單.csv', written: 2 })
  expect(rung).toEqual([])
})

test('the same file again is refused by name, and the same rows in another file change nothing', async () => {
  const { client } = office
  const [first] = await client.imports.list()
  const again = dryRunOf(client, '副本.csv', orders)
  await expect(again).rejects.toMatchObject({ data: { code: 'conflict', detail: { sameAs: first?.id } } })
  const other = await dryRunOf(client, '另存.csv', Buffer.concat([orders, Buffer.from('\r\n')]))
  expect(other.summary?.counts.orders).toMatchObject({ created: 0, changed: 0, kept: 0, same: 2 })
})

test('an order with one bad row is refused whole, and says which row is to blame', async () => {
  const { client } = office
  const bad = csv(
    ['訂單編號', '產品名稱', '數量', '單價', '客戶姓名'],
    ['B1', '瓦斯桶20公斤', 1, 800, '王'],
    ['B1', '瓦斯桶16公斤', '兩桶', 650, '王'],
    ['B2', '瓦斯桶20公斤', 1, 800, '林'],
    ['B3', '瓦斯桶20公斤', 1, 800, '陳'],
    ['B3', '瓦斯桶16公斤', 1, 650, '張'],
  )
  const run = await dryRunOf(client, 'bad.csv', bad)
  expect(run.summary?.counts.orders).toMatchObject({ rows: 5, created: 1, refused: 2, refusedRows: 4 })
  expect(await refusalsOf(client, run.id)).toMatchObject([
    { row: 2, key: 'B1', code: 'other_row_refused' },
    { row: 3, key: 'B1', code: 'not_a_number', column: 2, value: '兩桶' },
    { row: 5, key: 'B3', code: 'other_row_refused' },
    { row: 6, key: 'B3', code: 'rows_disagree', field: 'customerName', column: 4, value: '張' },
  ])
})

const pushed = (body: object) => office.store.receive(delivery(JSON.stringify(body)))

test("the company's word and a person's stay where the file differs; what is unknown is filled", async () => {
  const { client } = office
  await pushed({
    type: 'order.created',
    order: { orderNo: 'C1', customerName: '王大明', totalAmount: 2250, status: 'delivered' },
  })
  await client.orders.change({ orderNo: 'C1', by, changes: { note: { from: null, to: '後門' } } })
  const file = csv(
    ['訂單編號', '客戶姓名', '客戶地址', '總金額', '備註', '訂單狀態'],
    ['C1', '王小明', '信義區', 2250, '前門', '已送達'],
  )
  const run = await dryRunOf(client, 'a.csv', file)
  const [found] = await findingsOf(client, run.id)
  expect(found?.verdict).toBe('changed')
  expect(found?.moves).toEqual([
    { field: 'customerName', from: '王大明', to: '王小明', kept: 'company' },
    { field: 'customerAddress', from: null, to: '信義區', kept: null },
    { field: 'note', from: '後門', to: '前門', kept: 'person' },
  ])
  await bringIn(client, 'b.csv', Buffer.concat([file, Buffer.from('\r\n')]))
  expect(await client.orders.get({ orderNo: 'C1' })).toMatchObject({
    channel: 'company',
    customerName: '王大明',
    customerAddress: '信義區',
    note: '後門',
  })
})

test("a file that goes first takes the company's place, but not what came after its dry run", async () => {
  const { client } = office
  const order = (rest: object) => ({ type: 'order.updated', order: { orderNo: 'D1', ...rest } })
  await pushed(order({ customerName: '王大明', note: '舊' }))
  const file = csv(['訂單編號', '客戶姓名', '備註'], ['D1', '王小明', ''])
  const run = await dryRunOf(client, 'a.csv', file, { precedence: 'file' })
  expect((await findingsOf(client, run.id))[0]?.moves).toEqual([
    { field: 'customerName', from: '王大明', to: '王小明', kept: null },
    { field: 'note', from: '舊', to: null, kept: null },
  ])
  await pushed(order({ customerName: '王中明' }))
  await client.imports.confirm({ id: run.id, by })
  await expect.poll(async () => (await client.imports.get({ id: run.id })).phase).toBe('written')
  expect(await client.orders.get({ orderNo: 'D1' })).toMatchObject({ customerName: '王中明', note: null })
})

test("what the company says after an import goes before the file's word", async () => {
  const { client } = office
  await pushed({ type: 'order.updated', updatedAt: '2020-01-01T00:00:00Z', order: { orderNo: 'A1', status: 'cancelled' } })
  expect(await client.orders.get({ orderNo: 'A1' })).toMatchObject({ status: 'cancelled', customerName: '王小明' })
})

test('the rows that cannot be imported come back as a workbook, and can be imported once they are mended', async () => {
  const { client } = office
  const bad = csv(
    ['訂單編號', '產品名稱', '數量', '單價', '配送日期'],
    ['E1', '瓦斯桶20公斤', 1, 800, '113/2/30'],
    ['E2', '瓦斯桶16公斤', 1, 650, '113/2/28'],
  )
  const { id } = await dryRunOf(client, '補登.csv', bad)
  const book = await client.imports.errorBook({ id, offset: 0, language: 'zh-TW' })
  const bytes = Buffer.from(book.data, 'base64')
  expect([book.fileName, bytes.length]).toEqual(['補登-待修正.xlsx', book.size])
  const { sheets } = await readXlsx(bytes)
  const rows = sheets[0]?.rows ?? []
  expect(rows).toEqual([
    ['訂單編號', '產品名稱', '數量', '單價', '配送日期', '無法匯入的原因', '原檔列號'],
    ['E1', '瓦斯桶20公斤', '1', '800', '113/2/30', expect.stringContaining('配送日期：不是日期'), 2],
  ])
  const mended = await writeXlsx({
    sheets: [{ name: '訂單', rows: rows.map((row) => row.map((cell) => (cell === '113/2/30' ? '113/2/29' : cell))) }],
  })
  const again = await dryRunOf(client, book.fileName, mended)
  expect(again.summary?.counts.orders).toMatchObject({ rows: 1, created: 1, refused: 0 })
  await client.imports.discard({ id })
  await expect(client.imports.get({ id })).rejects.toMatchObject({ data: { code: 'not_found' } })
})

test.each(['big5', 'utf16-le'])('a file in %s comes to the same', async (encoding) => {
  const { client } = office
  const text = `\ufeff客戶姓名\t聯絡電話\t配送地址\t付款方式\n許犇堃\t912000${encoding.length}00\t溪湖鎮\t月結\n`
  const { id, summary } = await dryRunOf(client, '客戶.csv', encode(encoding === 'big5' ? text.slice(1) : text, encoding))
  expect(summary?.counts.customers).toMatchObject({ rows: 1, created: 1, refused: 0 })
  expect(await findingsOf(client, id)).toMatchObject([{ label: `許犇堃 0912000${encoding.length}00` }])
})

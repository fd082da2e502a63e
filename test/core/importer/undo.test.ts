import { afterAll, beforeAll, expect, test } from 'vitest'
import { openReadable } from '../../../main/core/storage/open.ts'
import { bringIn, by, csv, takeBack } from '../../support/importing.ts'
import { type TempOffice, tempOffice } from '../../support/office.ts'
import { delivery } from '../../support/store.ts'

let office: TempOffice
beforeAll(async () => {
  office = await tempOffice()
})
afterAll(() => office.close())

const pushed = (body: object) => office.store.receive(delivery(JSON.stringify(body)))

/** Every row of the books but for what must grow: revisions, and where the words of a search lie. */
const books = () => {
  const db = openReadable(office.paths.database)
  try {
    const all = (text: string): unknown[] => db.prepare(text).all()
    return {
      orders: all('SELECT * FROM orders ORDER BY order_no').map((row) => ({ ...Object(row), revision: 0 })),
      lines: all('SELECT * FROM order_items ORDER BY order_no, line_no'),
      customers: all('SELECT * FROM customers ORDER BY id').map((row) => ({ ...Object(row), revision: 0 })),
      stock: all('SELECT * FROM stock_items ORDER BY product_id').map((row) => ({ ...Object(row), revision: 0 })),
      conflicts: all('SELECT * FROM field_conflicts'),
    }
  } finally {
    db.close()
  }
}

const customers = csv(
  ['客戶編號', '客戶姓名', '聯絡電話', '配送地址', '付款方式', '備註'],
  ['C1', '王小明', '0911111111', '信義區', '月結', '三樓'],
  ['', '林太太', '0922222222', '大安區', '現金', ''],
  ['', '陳先生', '', '中山區', '', ''],
)
const stock = csv(
  ['產品編號', '產品名稱', '數量', '最低庫存', '位置'],
  ['P1', '瓦斯桶20公斤', 30, 5, 'A'],
  ['P2', '瓦斯桶16公斤', 8, '', ''],
)
const orders = csv(
  ['訂單編號', '客戶編號', '客戶姓名', '客戶電話', '產品名稱', '數量', '單價', '配送日期', '訂單狀態'],
  ['A1', 'C1', '王小明', '0911111111', '瓦斯桶20公斤', 1, 800, '113/1/2', '已完成'],
  ['A2', '', '林太太', '0922222222', '瓦斯桶20公斤', 2, 800, '113/1/3', ''],
  ['A3', '', '新客', '0933333333', '瓦斯桶16公斤', 1, 650, '113/1/4', ''],
)

/** What the shop had before: an order of a caller whom nobody knows, a product, an order that the company sent without an address. */
const before = async () => {
  await pushed({ type: 'phone_order.received', phoneOrder: { orderNo: 'T1', customerName: '林', customerPhone: '0922-222-222' } })
  await pushed({ type: 'inventory.updated', inventory: { productId: 'P1', productName: '舊名', quantity: 12 } })
  await pushed({
    type: 'order.created',
    order: { orderNo: 'A1', customerName: '王小明', items: [{ productName: '瓦斯桶4公斤', quantity: 1 }] },
  })
}

test('three files are taken back to the last field, whatever they did to customers', async () => {
  const { client } = office
  await before()
  const was = books()
  const done = [
    await bringIn(client, '客戶.csv', customers),
    await bringIn(client, '庫存.csv', stock, { precedence: 'file' }),
    await bringIn(client, '訂單.csv', orders),
  ]
  expect(done.map(({ phase, written }) => [phase, written])).toEqual([
    ['written', 3],
    ['written', 2],
    ['written', 3],
  ])
  // The caller is a customer now, and the call is theirs.
  const call = await client.orders.get({ orderNo: 'T1' })
  expect(await client.customers.get({ id: call.customerId ?? '' })).toMatchObject({ name: '林太太', paymentType: 'cash' })
  expect(await client.stock.get({ productId: 'P1' })).toMatchObject({ productName: '瓦斯桶20公斤', quantity: 30, minStock: 5 })
  for (const { id } of done.toReversed()) expect(await takeBack(client, id)).toMatchObject({ phase: 'undone', left: 0 })
  expect(books()).toEqual(was)
  const { rows } = await client.audit.list({ filter: { action: 'IMPORT_UNDONE' } })
  expect(rows.map(({ actor }) => actor)).toEqual([by, by, by])
  expect((await client.stock.movements({ productId: 'P1' })).rows.map(({ quantityAfter }) => quantityAfter)).toEqual([12, 30, 12])
})

test('what was undone can be brought in again; what was touched since is left and named', async () => {
  const { client } = office
  const first = await bringIn(client, '客戶.csv', customers)
  const second = await bringIn(client, '訂單.csv', orders)
  await pushed({ type: 'order.updated', order: { orderNo: 'A2', status: 'cancelled' } })
  await pushed({
    type: 'order.created',
    order: { orderNo: 'L1', customerId: 'C1', customerName: '王小明', customerPhone: '0911111111' },
  })
  await client.orders.change({ orderNo: 'A3', by, changes: { note: { from: null, to: '按門鈴' } } })
  const undoneOrders = await takeBack(client, second.id)
  const undoneCustomers = await takeBack(client, first.id)
  const left = async (id: string) => (await client.imports.left({ id })).rows.map(({ kind, key, reason }) => [kind, key, reason])
  expect(undoneOrders).toMatchObject({ phase: 'undone', left: 3, undoneBy: by })
  expect(await left(second.id)).toEqual([
    ['orders', 'A2', 'touched'],
    ['orders', 'A3', 'touched'],
    ['customers', 'tel:+886933333333', 'has_orders'],
  ])
  expect((await client.orders.get({ orderNo: 'A1' })).lines).toMatchObject([{ productName: '瓦斯桶4公斤' }])
  expect(undoneCustomers.phase).toBe('undone')
  expect(await left(first.id)).toContainEqual(['customers', 'C1', 'has_orders'])
  expect(await verified()).toBe(true)
})

const verified = async (): Promise<boolean | undefined> => {
  let isIntact: boolean | undefined
  for await (const { result } of await office.client.audit.verify()) isIntact = result?.isIntact
  return isIntact
}

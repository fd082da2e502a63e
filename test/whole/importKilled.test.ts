import { rmSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { readHead } from '../../main/core/audit/head.ts'
import { verifyAudit } from '../../main/core/audit/verify.ts'
import { dataPaths } from '../../main/core/base/paths.ts'
import { openReadable } from '../../main/core/storage/open.ts'
import { figures } from '../support/figures.ts'
import { guideOrder } from '../support/http.ts'
import { by, csv, reached, upload } from '../support/importing.ts'
import { signedIn } from '../support/officeClient.ts'
import { type Product, productFolder, startProduct } from '../support/product.ts'

const secret = 'a secret for a shop with a past'
const orders = 2_400
const linesEach = 2
const folder = productFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const history = csv(
  ['訂單編號', '客戶姓名', '客戶電話', '產品名稱', '數量', '單價', '配送日期', '訂單狀態'],
  ...Array.from({ length: orders * linesEach }, (_, line) => {
    const order = Math.floor(line / linesEach)
    return [
      `H${order}`,
      `客戶${order % 500}`,
      `0912${String(order % 500).padStart(6, '0')}`,
      `${16 + 4 * (line % 2)}公斤`,
      1,
      800,
      '113/1/2',
      '已完成',
    ]
  }),
)

/** The company goes on sending; resolves with the numbers that were answered 200. */
const sending = (product: Product, round: number) => {
  const answered: string[] = []
  let isWanted = true
  const send = async (): Promise<void> => {
    for (let number = 0; isWanted; number++) {
      const orderNo = `L${round}-${number}`
      const headers = { 'Content-Type': 'application/json', 'X-Webhook-Secret': secret }
      const body = JSON.stringify(guideOrder(orderNo))
      const answer = await fetch(product.ready.webhookUrl, { method: 'POST', headers, body }).catch(() => null)
      if (answer?.status === 200) answered.push(orderNo)
      await answer?.arrayBuffer()
    }
  }
  const done = send().catch(() => undefined)
  return async (): Promise<string[]> => {
    isWanted = false
    await done
    return answered
  }
}

/** What the books hold. */
const look = () => {
  const paths = dataPaths(folder)
  const db = openReadable(paths.database)
  const one = (text: string): unknown => db.prepare(text).pluck().get()
  try {
    return {
      orders: one(`SELECT count(*) FROM orders WHERE channel = 'import'`),
      lines: one(`SELECT count(*) FROM order_items JOIN orders USING (order_no) WHERE channel = 'import'`),
      touched: one(`SELECT count(*) FROM import_rows WHERE kind = 'orders'`),
      customers: one(`SELECT count(*) FROM customers WHERE id LIKE 'tel:+886912%' AND id <> 'tel:+886912345678'`),
      live: db.prepare(`SELECT order_no FROM orders WHERE channel = 'company'`).pluck().all(),
      entries: db.prepare(`SELECT action FROM audit_log WHERE action LIKE 'IMPORT%' ORDER BY id`).pluck().all(),
      isIntact: verifyAudit(db, { head: readHead(paths.auditHead) }).isIntact,
      soundness: one('PRAGMA integrity_check'),
    }
  } finally {
    db.close()
  }
}

/** Lets the work go on in a fresh program until so much more is done, then kills it. */
const killAfter = async (
  id: string,
  done: number,
  round: number,
  begin: (product: Product) => Promise<void>,
): Promise<string[]> => {
  const product = await startProduct(secret, folder)
  const stopSending = sending(product, round)
  await begin(product)
  const client = await signedIn(product)
  for (;;) {
    const { progress, phase } = await client.imports.get({ id })
    if (phase !== 'writing' && phase !== 'undoing') throw new Error(`too fast to be killed: ${phase}`)
    if ((progress?.done ?? 0) >= done) break
  }
  product.child.kill('SIGKILL')
  return stopSending()
}

test('killed in the middle of writing and of undoing, an import goes on: no row twice, none missing, no delivery lost', async () => {
  const first = await startProduct(secret, folder)
  const client = await signedIn(first)
  const { id } = await upload(client, '歷史.csv', history)
  const { sheets } = await client.imports.preview({ id })
  await client.imports.compare({ id, mappings: sheets.flatMap(({ mapping }) => mapping ?? []), by })
  await reached(client, id, 'compared')
  await first.stop()

  const live: string[] = []
  const confirm = async (product: Product) => void (await (await signedIn(product)).imports.confirm({ id, by }))
  live.push(...(await killAfter(id, 300, 1, confirm)))
  live.push(...(await killAfter(id, 1_200, 2, async () => undefined)))
  const second = await startProduct(secret, folder)
  const done = await reached(await signedIn(second), id, 'written')
  expect(done).toMatchObject({ written: orders, failure: null })
  expect(await second.stop()).toBe(0)
  const written = look()
  expect(written).toMatchObject({
    orders,
    lines: orders * linesEach,
    touched: orders,
    customers: 500,
    entries: ['IMPORT_WRITTEN'],
    isIntact: true,
    soundness: 'ok',
  })

  const undo = async (product: Product) => void (await (await signedIn(product)).imports.undo({ id, by }))
  live.push(...(await killAfter(id, 400, 3, undo)))
  const third = await startProduct(secret, folder)
  expect(await reached(await signedIn(third), id, 'undone')).toMatchObject({ left: 0 })
  await third.stop()
  const after = look()
  expect(after).toMatchObject({ orders: 0, lines: 0, touched: 0, customers: 0, isIntact: true, soundness: 'ok' })
  expect(after.entries).toEqual(['IMPORT_WRITTEN', 'IMPORT_UNDONE'])
  expect(live.length).toBeGreaterThan(20)
  expect(live.filter((orderNo) => !after.live.includes(orderNo))).toEqual([])
  figures('importKilled', { kills: 3, 'rows imported': orders, 'orders acknowledged meanwhile': live.length, lost: 0 })
}, 300_000)

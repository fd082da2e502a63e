import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { dataPaths } from '../../main/core/base/paths.ts'
import { openReadable } from '../../main/core/storage/open.ts'
import { launch, openContext } from '../support/browser.ts'
import { guideOrder } from '../support/http.ts'
import { type Product, startProduct } from '../support/product.ts'
import { smallDisk } from '../support/smallDisk.ts'

const secret = 'the secret of a shop under test'
const right = { 'Content-Type': 'application/json', 'X-Webhook-Secret': secret }

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

let product: Product | undefined
afterEach(async () => {
  await product?.stop()
  product = undefined
})

const openDesk = async ({ ready }: Product): Promise<Page> => {
  const page = await (await openContext(browser)).newPage()
  await page.goto(ready.uiUrl)
  return page
}

const push = async ({ ready }: Product, headers: Record<string, string>, body: BodyInit, method = 'POST') => {
  const answer = await fetch(ready.webhookUrl, { method, headers, ...(method === 'POST' ? { body } : {}) })
  return { status: answer.status, code: Object(await answer.json()).code, retryAfter: answer.headers.get('Retry-After') }
}

const causes = ({ ready }: Product): unknown[] => {
  const db = openReadable(dataPaths(ready.dataDir).database)
  try {
    return db.prepare("SELECT reject_cause FROM audit_log WHERE action = 'WEBHOOK_REJECTED' ORDER BY reject_cause").pluck().all()
  } finally {
    db.close()
  }
}

test('what is refused is answered by the table, leaves a trace, and a wrong secret is told on the page', async () => {
  product = await startProduct(secret)
  const order = JSON.stringify(guideOrder('NO-1'))
  const { 'X-Webhook-Secret': _, ...withoutSecret } = right
  expect(await push(product, { ...right, 'X-Webhook-Secret': 'guessed' }, order)).toMatchObject({
    status: 401,
    code: 'unauthorized',
  })
  expect(await push(product, withoutSecret, order)).toMatchObject({ status: 401, code: 'unauthorized' })
  expect(await push(product, right, '{"type":"order.created"')).toMatchObject({ status: 400, code: 'not_json' })
  expect(await push(product, right, JSON.stringify({ type: 'order.created', note: 'x'.repeat(2_000_000) }))).toMatchObject({
    status: 413,
    code: 'too_large',
  })
  expect(await push(product, { ...right, 'Content-Type': 'text/plain' }, order)).toMatchObject({ status: 415 })
  expect(await push(product, right, order, 'GET')).toMatchObject({ status: 405 })
  const opened = product
  await vi.waitFor(() => expect(causes(opened)).toHaveLength(6), { timeout: 10_000 })
  expect(new Set(causes(product))).toEqual(
    new Set(['method_not_allowed', 'not_json', 'too_large', 'unauthorized', 'unsupported_media_type']),
  )
  const page = await openDesk(product)
  await page.getByText('若是公司系統，請核對它的密鑰').waitFor()
  await page.getByRole('link', { name: '查看紀錄' }).click()
  await expect.poll(() => page.getByText('密鑰或簽章不符').count()).toBeGreaterThan(0)
})

test('a full disk is answered 503 and told on the page; once there is room everything goes on without a restart', async ({
  skip,
}) => {
  const disk = smallDisk(8)
  if (disk === null) return skip('mounting a small disk takes root on Linux')
  try {
    product = await startProduct(secret, join(disk.folder, 'shop'))
    const page = await openDesk(product)
    await page.getByText('接收中').waitFor()
    disk.fill()
    const body = JSON.stringify(guideOrder('FULL-1'))
    expect(await push(product, right, body)).toMatchObject({
      status: 503,
      code: 'storage_full',
      retryAfter: expect.stringMatching(/^\d+$/),
    })
    await page.getByText('磁碟空間不足，新訂單暫時存不進來').waitFor()
    disk.free()
    const opened = product
    await vi.waitFor(async () => expect((await push(opened, right, body)).status).toBe(200), { timeout: 30_000, interval: 500 })
    await page.getByRole('menuitem', { name: /^訂單/ }).click()
    await page.getByText('測試客戶').first().waitFor()
    await page.getByText('磁碟空間不足，新訂單暫時存不進來').waitFor({ state: 'detached' })
    await product.stop()
    product = undefined
  } finally {
    disk.remove()
  }
})

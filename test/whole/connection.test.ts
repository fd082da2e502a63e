import { once } from 'node:events'
import { rmSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch, openContext } from '../support/browser.ts'
import { guideOrder } from '../support/http.ts'
import { type Product, productFolder, startProduct } from '../support/product.ts'
import { openRelay, type Relay } from '../support/relay.ts'

const secret = 'a-secret-of-this-test'
const folder = productFolder()
let product: Product
let browser: Browser
let cable: Relay
let page: Page

const push = async (orderNo: string, customerName: string) => {
  const answer = await fetch(product.ready.webhookUrl, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Webhook-Secret': secret },
    body: JSON.stringify({ type: 'order.created', order: { ...guideOrder(orderNo).order, customerName } }),
  })
  expect(answer.status).toBe(200)
}
const row = (text: string) => page.getByRole('row').filter({ hasText: text })
const uiPort = () => Number(new URL(product.ready.uiUrl).port)
/** The printed address, reached over a cable that can be pulled out. */
const throughCable = () => product.ready.uiUrl.replace(String(uiPort()), String(cable.port))
const nowhere = 1
const lost = () => page.getByRole('alert').filter({ hasText: '正在自動重新連線' })

beforeAll(async () => {
  product = await startProduct(secret, folder)
  browser = await launch()
  page = await (await openContext(browser)).newPage()
  await push('A-1', '第一位')
  cable = await openRelay(uiPort())
  await page.goto(throughCable())
  await page.getByRole('menuitem', { name: /^訂單/ }).click()
  await row('第一位').waitFor()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await cable.close()
  await product.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('a cut connection is said, and what came meanwhile is there when it heals by itself', async () => {
  cable.lead(nowhere)
  cable.cut()
  await lost().waitFor()
  await page.getByRole('button', { name: /連線中斷/ }).waitFor()
  await push('A-2', '第二位')
  expect(await row('第二位').count()).toBe(0)
  cable.lead(uiPort())
  await row('第二位').waitFor()
  await lost().waitFor({ state: 'hidden' })
})

test('after a restart of the program a clear page says the next step, and nothing stale is left', async () => {
  const port = uiPort()
  const ended = once(product.child, 'exit')
  product.child.kill('SIGKILL')
  await ended
  await lost().waitFor()
  product = await startProduct(secret, folder, port)
  await page.getByRole('heading', { name: '程式已經重新啟動' }).waitFor()
  await page.getByText('用這個瀏覽器開啟新網址').waitFor()
  expect(await page.getByRole('row').count()).toBe(0)
})

test('the new address leads back to the desk', async () => {
  await page.goto(throughCable())
  await page.getByRole('menuitem', { name: /^訂單/ }).click()
  await row('第二位').waitFor()
})

test('a screen whose code does not come says so beside a desk that works, and a new page brings it', async () => {
  const tab = await page.context().newPage()
  await tab.route('**/assets/StockScreen-*', (route) => route.abort())
  await tab.goto(`http://127.0.0.1:${cable.port}/`)
  await tab.getByRole('menuitem', { name: /^庫存/ }).click()
  const notice = tab.getByRole('alert').filter({ hasText: '這個畫面沒有載入' })
  await notice.waitFor()
  await tab.getByRole('menuitem', { name: /^訂單/ }).click()
  await tab.getByRole('row').filter({ hasText: '第二位' }).waitFor()
  await tab.getByRole('menuitem', { name: /^庫存/ }).click()
  await tab.unroute('**/assets/StockScreen-*')
  await notice.getByRole('button', { name: '重新整理' }).click()
  await tab.getByRole('heading', { name: '庫存', level: 2 }).waitFor()
})

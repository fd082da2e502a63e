import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { blockInternet, launch, openContext } from '../support/browser.ts'
import { guideOrder } from '../support/http.ts'
import { type Product, startProduct } from '../support/product.ts'

const secret = 'jyt-gas-webhook-2024'
let product: Product
let browser: Browser
let page: Page
let away: readonly string[]
/** What the page complained about: errors, refused loads, breaches of its content policy. */
const complaints: string[] = []

beforeAll(async () => {
  product = await startProduct(secret)
  browser = await launch()
  const context = await openContext(browser)
  away = await blockInternet(context)
  page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(product.ready.uiUrl)
  await page.getByRole('navigation', { name: '主選單' }).waitFor()
  await page.goto(`${new URL(product.ready.uiUrl).origin}/#/orders`)
}, 120_000)
afterAll(async () => {
  await browser.close()
  expect(await product.stop()).toBe(0)
})

async function push(body: unknown, headers: Record<string, string> = {}): Promise<number> {
  const response = await fetch(product.ready.webhookUrl, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Webhook-Secret': secret, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return response.status
}
const open = (name: string) => page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click()
const row = (text: string) => page.getByRole('row').filter({ hasText: text })
const order = (orderNo: string, more: object = {}) => ({
  type: 'order.created',
  order: { ...guideOrder(orderNo).order, ...more },
})
const phoneOrder = (orderNo: string, customerName: string, customerPhone: string) => ({
  type: 'phone_order.received',
  phoneOrder: {
    orderNo,
    customerName,
    customerPhone,
    customerAddress: '員林市中山路1號',
    items: [{ productName: '瓦斯桶20公斤', quantity: 1, unitPrice: 820 }],
    totalAmount: 820,
  },
})

test('an empty list says why and where to go', async () => {
  await page.getByText('還沒有訂單').waitFor()
  await page.getByRole('link', { name: '查看如何串接' }).waitFor()
})

test('the guide’s order is on the page without a reload', async () => {
  expect(await push(order('TEST-001'))).toBe(200)
  const shown = row('測試客戶')
  await shown.waitFor()
  await expect.poll(() => shown.textContent()).toContain('NT$800')
  await expect.poll(() => shown.textContent()).toContain('待處理')
})

test('its drawer shows its lines and the delivery as received', async () => {
  await row('測試客戶').press('Enter')
  const drawer = page.getByRole('dialog')
  await drawer.getByText('瓦斯桶20公斤').waitFor()
  await drawer.getByRole('button', { name: /新訂單/ }).click()
  await drawer.getByText('原文').click()
  await expect.poll(() => drawer.locator('pre').textContent()).toBe(JSON.stringify(order('TEST-001')))
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'hidden' })
})

test('a change shows in place', async () => {
  await push({ type: 'order.updated', order: { orderNo: 'TEST-001', status: 'delivering' } })
  await expect.poll(() => row('測試客戶').textContent()).toContain('配送中')
})

test('a phone order rings as a card that stays over a reload until somebody takes it', async () => {
  await push(phoneOrder('T-1', '林太太', '0933111222'))
  const card = page.getByRole('article', { name: '林太太' })
  await card.waitFor()
  await open('庫存')
  await page.reload()
  await card.waitFor()
  await expect.poll(() => card.textContent()).toContain('0933-111-222')
  await expect.poll(() => page.title()).toContain('(1)')

  await card.press('Enter')
  const name = page.getByRole('textbox', { name: '姓名', exact: true })
  await name.fill('王店長')
  await page.getByRole('dialog').getByRole('button', { name: '確定' }).click()
  await card.waitFor({ state: 'hidden' })
  await open('電話訂單')
  await expect.poll(() => row('林太太').textContent()).toContain('王店長')
})

test('an Enter that belongs to an input method takes and submits nothing', async () => {
  await push(phoneOrder('T-2', '陳先生', '0933111333'))
  const card = page.getByRole('article', { name: '陳先生' })
  await card.waitFor()
  await card.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true })
  await page.getByRole('button', { name: '王店長' }).click()
  const name = page.getByRole('textbox', { name: '姓名', exact: true })
  await name.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true })
  expect(await name.isVisible()).toBe(true)
  expect(await card.isVisible()).toBe(true)
  await name.press('Enter')
  await name.waitFor({ state: 'hidden' })
  await card.getByRole('button', { name: '接單' }).click()
  await card.waitFor({ state: 'hidden' })
})

test('new rows wait above while somebody reads further down', async () => {
  for (let number = 0; number < 60; number++) await push(order(`B-${number}`, { customerName: `第${number}位` }))
  await open('訂單')
  await row('第59位').waitFor()
  await page.getByRole('grid').hover()
  await page.mouse.wheel(0, 1200)
  const reading = row('第25位')
  await reading.waitFor()
  const before = await reading.boundingBox()
  for (const number of [1, 2, 3]) await push(order(`NEW-${number}`, { customerName: `新客${number}` }))
  const bar = page.getByRole('button', { name: '3 筆新訂單' })
  await bar.waitFor()
  expect(await reading.boundingBox()).toEqual(before)
  await bar.click()
  await row('新客3').waitFor()
})

test('both are in the audit log under WEBHOOK_RECEIVED, and the log verifies', async () => {
  await open('設定')
  await page.getByRole('tab', { name: '審計日誌' }).click()
  await page.getByRole('radiogroup', { name: '常用篩選' }).getByText('WEBHOOK_RECEIVED').click()
  const search = page.getByPlaceholder('單號、電話、姓名、內容')
  for (const orderNo of ['TEST-001', 'T-1']) {
    await search.fill(orderNo)
    await row(orderNo).first().waitFor()
  }
  await row('T-1').first().click()
  await page.getByRole('dialog').getByText('"phone_order.received"').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: '驗證' }).click()
  await page.getByText(/已核對 \d+ 筆，紀錄完整/).waitFor()
})

test('what was refused and what does not fit is said in Chinese', async () => {
  expect(await push(order('X'), { 'X-Webhook-Secret': 'wrong' })).toBe(401)
  expect(await push(order('BAD-1', { totalAmount: '800.555' }))).toBe(422)
  await page.getByText('清除篩選').click()
  await page.getByText('被拒絕的推送').click()
  await expect.poll(() => row('拒絕推送').first().textContent()).toContain('密鑰或簽章不符')
  await open('待處理')
  await expect.poll(() => row('無法套用').first().textContent()).toContain('金額最多只能有兩位小數')
})

test('a customer is found by one character of the name', async () => {
  await open('客戶')
  await page.getByPlaceholder('姓名、電話、地址、備註').fill('太')
  await row('林太太').waitFor()
  await expect.poll(() => row('測試客戶').count()).toBe(0)
})

test('the page asked nobody outside and complained about nothing', () => {
  expect(away).toEqual([])
  expect(complaints).toEqual([])
})

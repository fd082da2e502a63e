import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch, openContext } from '../support/browser.ts'
import { guideOrder } from '../support/http.ts'
import { type Product, startProduct } from '../support/product.ts'

const secret = 'a secret of the day'
let product: Product
let browser: Browser
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  product = await startProduct(secret)
  browser = await launch()
  const context = await openContext(browser)
  page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(product.ready.uiUrl)
  await page.goto(`${new URL(product.ready.uiUrl).origin}/#/today`)
  await page.getByRole('heading', { name: /^今日/ }).first().waitFor()
}, 120_000)
afterAll(async () => {
  await browser.close()
  expect(await product.stop()).toBe(0)
})

async function push(body: unknown): Promise<number> {
  const response = await fetch(product.ready.webhookUrl, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Webhook-Secret': secret },
    body: JSON.stringify(body),
  })
  return response.status
}
const order = (orderNo: string, more: object = {}) => ({
  type: 'order.created',
  order: { ...guideOrder(orderNo).order, ...more },
})
const figure = (name: string) => page.getByRole('main').getByRole('link', { name: new RegExp(`^${name}`) })
const home = () => page.getByRole('menuitem', { name: '今日' }).click()

test('the day is the first of the rail and the first thing a shop sees', async () => {
  const entries = await page.getByRole('navigation', { name: '主選單' }).getByRole('menuitem').allTextContents()
  expect(entries.map((text) => text.replace(/\d+$/, ''))).toEqual([
    '今日',
    '訂單',
    '電話訂單',
    '客戶',
    '庫存',
    '待處理',
    '整合',
    '設定',
  ])
  await page.getByText('沒有待辦的事').waitFor()
})

test('figures follow what comes in, without a reload', async () => {
  expect(await push(order('D-1', { totalAmount: 1600 }))).toBe(200)
  expect(await push(order('D-2', { status: 'delivering' }))).toBe(200)
  await expect.poll(() => figure('今日訂單').textContent()).toBe('今日訂單 2')
  await expect.poll(() => figure('待處理訂單').textContent()).toBe('待處理訂單 1')
  await expect.poll(() => figure('今日金額').textContent()).toBe('今日金額 NT$2,400')
})

test('each figure opens the list that it counts', async () => {
  await figure('今日訂單').click()
  await expect.poll(() => page.getByRole('main').getByRole('row').filter({ hasText: 'D-' }).count()).toBe(2)
  await home()
  await page.getByRole('link', { name: '配送中 1' }).click()
  await page.getByRole('row').filter({ hasText: 'D-2' }).waitFor()
  await expect.poll(() => page.getByRole('main').getByRole('row').filter({ hasText: 'D-1' }).count()).toBe(0)
  await home()
})

test('what waits is listed with the way to it', async () => {
  await push({
    type: 'phone_order.received',
    phoneOrder: { orderNo: 'T-1', customerName: '林太太', customerPhone: '0933111222' },
  })
  await push(order('BAD', { totalAmount: '800.555' }))
  await push({
    type: 'inventory.updated',
    inventory: { productId: 'GAS-20', productName: '瓦斯桶20公斤', quantity: 2, minStock: 10 },
  })
  await expect.poll(() => figure('未接電話').textContent()).toBe('未接電話 1')
  const low = figure('產品低於最低庫存')
  await low.waitFor()
  await figure('推送無法套用').click()
  await page.getByRole('row').filter({ hasText: '無法套用' }).first().waitFor()
  await home()
  await low.click()
  await page.getByRole('row').filter({ hasText: '瓦斯桶20公斤' }).waitFor()
  await home()
})

test('a chart can be read as a table, also by who cannot see it', async () => {
  await page.locator('.chart-drawing canvas').first().waitFor()
  const gas = page.getByRole('table', { name: '今日瓦斯' })
  await expect.poll(() => gas.getByRole('row').nth(1).textContent()).toBe('20 公斤 × 240 公斤')
  const figureOfHours = page.getByRole('figure', { name: '每小時訂單' })
  await figureOfHours.getByRole('button', { name: '看表格' }).click()
  await expect.poll(() => figureOfHours.locator('canvas').count()).toBe(0)
  await figureOfHours.getByRole('button', { name: '看圖表' }).click()
  await figureOfHours.locator('canvas').waitFor()
})

test('pointing at a bar tells its value and breaks no rule of the page', async () => {
  const box = await page.getByRole('figure', { name: '今日瓦斯' }).locator('canvas').boundingBox()
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2, { steps: 4 })
  await page.waitForTimeout(300)
  expect(complaints).toEqual([])
})

test('the intake says how fast deliveries were handled and what failed', async () => {
  const intake = page.getByRole('main').locator('section').filter({ hasText: '收單狀況' }).last()
  await expect.poll(() => intake.textContent()).toMatch(/95% 在 \d+ 毫秒內/)
  await expect.poll(() => intake.getByRole('link', { name: '1 筆' }).count()).toBe(1)
})

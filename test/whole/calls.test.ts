import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch, openContext } from '../support/browser.ts'
import { type Product, startProduct } from '../support/product.ts'

const secret = 'jyt-gas-webhook-2024'
let product: Product
let browser: Browser
let context: BrowserContext
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  product = await startProduct(secret)
  browser = await launch()
  context = await openContext(browser)
  page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(product.ready.uiUrl)
  await page.evaluate(() => localStorage.setItem('gasdesk.person', JSON.stringify('王店長')))
  await page.goto(`${new URL(product.ready.uiUrl).origin}/#/calls`)
  await page.reload()
  await page.getByRole('navigation', { name: '主選單' }).waitFor()
}, 120_000)
afterAll(async () => {
  await browser.close()
  expect(await product.stop()).toBe(0)
})

async function push(body: unknown): Promise<void> {
  const response = await fetch(product.ready.webhookUrl, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Webhook-Secret': secret },
    body: JSON.stringify(body),
  })
  expect(response.status).toBe(200)
}
const cylinder = { productName: '瓦斯桶20公斤', quantity: 1, unitPrice: 820 }
const call = (orderNo: string, customerName: string | null, customerPhone: string) =>
  push({
    type: 'phone_order.received',
    phoneOrder: {
      orderNo,
      customerName,
      customerPhone,
      customerAddress: '員林市中山路1號',
      items: [cylinder],
      totalAmount: 820,
    },
  })
const card = (name: string) => page.getByRole('article', { name })
const row = (text: string) => page.getByRole('row').filter({ hasText: text })
const queue = () => page.getByRole('complementary', { name: '待接的電話訂單' })
const ring = (on = page) => on.locator('aside[data-ring]')
const attribute = (name: string) => ring().getAttribute(name)
/** A browser lets a page sound only after a press. */
const press = (on = page) => on.locator('body').click({ position: { x: 4, y: 4 } })

test('a caller is known by number, with their history and the sentence to read back', async () => {
  await push({
    type: 'customer.created',
    customer: { id: 'C1', name: '林太太', phone: '0933-111-222', paymentType: 'monthly', note: '後門進' },
  })
  for (const orderNo of ['A1', 'A2'])
    await push({ type: 'order.created', order: { orderNo, customerId: 'C1', items: [cylinder] } })
  await call('T1', '林太太', '0933111222')
  const shown = card('林太太')
  await shown.getByText('「跟上次一樣，20公斤一桶，送員林市中山路1號？」').waitFor()
  await shown.getByText('月結').waitFor()
  await shown.getByText('備註：後門進').waitFor()
  expect(await shown.getByText(/^上次 /).count()).toBe(2)
})

test('it rings, and rings again after a reload', async () => {
  await press()
  await expect.poll(() => attribute('data-ring')).toBe('sounding')
  expect(await attribute('data-ring-level')).toBe('1')
  await page.reload()
  await card('林太太').waitFor()
  await press()
  await expect.poll(() => attribute('data-ring')).toBe('sounding')
})

test('only one of two tabs rings, and the other one when that one is closed', async () => {
  const second = await context.newPage()
  await second.goto(`${new URL(product.ready.uiUrl).origin}/#/calls`)
  await ring(second).waitFor()
  await press(second)
  await expect.poll(() => ring(second).getAttribute('data-ring')).toBe('elsewhere')
  await second.close()
  await page.bringToFront()
  expect(await attribute('data-ring')).toBe('sounding')
})

test('F2 reaches the queue from anywhere, and Enter takes the call', async () => {
  await page.keyboard.press('F2')
  await expect.poll(() => card('林太太').evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await card('林太太').waitFor({ state: 'hidden' })
  await queue().waitFor({ state: 'hidden' })
  await expect.poll(() => row('林太太').textContent()).toMatch(/王店長.*\d+:\d\d/)
  await page.getByRole('button', { name: '復原' }).click()
  await card('林太太').waitFor()
  await card('林太太').getByRole('button', { name: '接單' }).click()
  await queue().waitFor({ state: 'hidden' })
})

test('two at once wait in their order, and the older one decides', async () => {
  await call('T2', '陳先生', '0933111333')
  await call('T3', '張小姐', '0933111444')
  await card('張小姐').waitFor()
  expect(await queue().getByRole('article').allTextContents()).toEqual([
    expect.stringContaining('陳先生'),
    expect.stringContaining('張小姐'),
  ])
  await card('陳先生').press('Enter')
  await card('陳先生').waitFor({ state: 'hidden' })
  expect(await queue().getByRole('article').count()).toBe(1)
})

test('a stranger becomes a customer in one step', async () => {
  const stranger = card('張小姐')
  await stranger.getByRole('button', { name: '建立客戶' }).click()
  const dialog = page.getByRole('dialog', { name: '建立客戶' })
  const name = dialog.getByRole('textbox', { name: '姓名' })
  await expect.poll(() => name.inputValue()).toBe('張小姐')
  await name.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true })
  expect(await dialog.isVisible()).toBe(true)
  await name.press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  await stranger.getByRole('link', { name: '張小姐' }).waitFor()
  expect(await stranger.isVisible()).toBe(true)
  await page.getByRole('menuitem', { name: /^客戶/ }).click()
  await expect.poll(() => row('張小姐').textContent()).toContain('0933-111-444')
})

test('of two customers with one number a person says who calls, and may take that back', async () => {
  for (const [id, name] of [
    ['C7', '許太太'],
    ['C8', '許先生'],
  ])
    await push({ type: 'customer.created', customer: { id, name, phone: '0944-555-666' } })
  await call('T7', null, '0944555666')
  const unsaid = card('未留姓名')
  await unsaid.focus()
  await unsaid.getByText('這支電話有 2 位客戶，請問是哪一位：').waitFor()
  await unsaid.getByRole('button', { name: '是這位：許先生' }).click()
  await unsaid.getByRole('link', { name: '許先生' }).waitFor()
  await expect.poll(() => unsaid.getByRole('link', { name: '許太太' }).count()).toBe(0)
  await page.locator('.undo').filter({ hasText: '這通電話是許先生打來的' }).getByRole('button', { name: '復原' }).click()
  await unsaid.focus()
  await unsaid.getByRole('link', { name: '許太太' }).waitFor()
  await unsaid.getByRole('button', { name: '是這位：許太太' }).click()
  await expect.poll(() => unsaid.getByRole('link', { name: '許先生' }).count()).toBe(0)
  await unsaid.getByRole('button', { name: '接單' }).click()
  await unsaid.waitFor({ state: 'hidden' })
})

test('in quiet hours the card stays and says so', async () => {
  await page.getByRole('menuitem', { name: /^設定/ }).click()
  await page.getByRole('switch', { name: '勿擾時段' }).click()
  for (const name of ['從', '到']) {
    await page.getByLabel(name, { exact: true }).fill('00:00')
    await page.getByLabel(name, { exact: true }).press('Enter')
    await expect.poll(() => page.getByLabel(name, { exact: true }).inputValue()).toBe('00:00')
  }
  await expect.poll(() => attribute('data-ring-quiet')).toBe('soft')
  await page.getByText('不響', { exact: true }).click()
  await expect.poll(() => attribute('data-ring')).toBe('silent')
  await queue().getByText('勿擾時段，不響鈴').waitFor()
  await page.getByRole('switch', { name: '勿擾時段' }).click()
  await expect.poll(() => attribute('data-ring-quiet')).toBe('no')
})

test('a change of the shop’s name is on every page at once, and in the audit log', async () => {
  const second = await context.newPage()
  await second.goto(`${new URL(product.ready.uiUrl).origin}/#/orders`)
  await second.getByRole('heading', { level: 1, name: '瓦斯行' }).waitFor()
  const name = page.getByRole('textbox', { name: '店名' })
  await name.fill('九九瓦斯行')
  await name.press('Enter')
  await second.getByRole('heading', { level: 1, name: '九九瓦斯行' }).waitFor()
  await second.close()
  await page.getByRole('tab', { name: '審計日誌' }).click()
  await row('變更設定').first().waitFor()
})

test('the page complained about nothing', () => {
  expect(complaints).toEqual([])
})

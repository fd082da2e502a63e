/** One order's life at the desk, by keyboard: states, corrections, what the company says against them, where each field came from. */

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { blockInternet, launch, openContext } from '../support/browser.ts'
import { guideOrder } from '../support/http.ts'
import { type Product, startProduct } from '../support/product.ts'

const secret = 'jyt-gas-webhook-2024'
let product: Product
let browser: Browser
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  product = await startProduct(secret)
  browser = await launch()
  const context = await openContext(browser)
  await blockInternet(context)
  page = await context.newPage()
  page.setDefaultTimeout(10_000)
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(product.ready.uiUrl)
  await page.getByRole('button', { name: '誰在櫃台' }).click()
  await page.getByRole('textbox', { name: '姓名' }).fill('王店長')
  await page.keyboard.press('Enter')
  await open('訂單')
}, 120_000)
afterAll(async () => {
  await browser.close()
  expect(await product.stop()).toBe(0)
})

const push = async (body: unknown): Promise<number> => {
  const response = await fetch(product.ready.webhookUrl, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Webhook-Secret': secret },
    body: JSON.stringify(body),
  })
  return response.status
}
const created = (orderNo: string, more: object = {}) =>
  push({ type: 'order.created', order: { ...guideOrder(orderNo).order, ...more } })
const updated = (orderNo: string, fields: object) => push({ type: 'order.updated', order: { orderNo, ...fields } })
const open = (name: string) => page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click()
const row = (text: string) => page.getByRole('row').filter({ hasText: text })
const drawer = () => page.getByRole('dialog')
/** Reaches a control by Tab and presses it: whoever has no mouse must get there too. */
const press = async (name: string | RegExp, key = 'Enter') => {
  const control = drawer().getByRole('button', { name })
  await control.focus()
  await page.keyboard.press(key)
}

test('an order opens by keyboard and a digit changes its state at once', async () => {
  await created('ORD-1')
  await row('ORD-1').waitFor()
  await row('ORD-1').press('Enter')
  await drawer().getByRole('button', { name: '配送中' }).waitFor()
  await page.keyboard.press('3')
  await expect.poll(() => drawer().getByRole('button', { name: '配送中' }).getAttribute('aria-pressed')).toBe('true')
  await expect.poll(() => row('ORD-1').textContent()).toContain('配送中')
})

test('Ctrl+Z takes it back, and both are in what happened', async () => {
  await page.keyboard.press('Control+z')
  await expect.poll(() => drawer().getByRole('button', { name: '待處理' }).getAttribute('aria-pressed')).toBe('true')
  const told = drawer().getByRole('list').filter({ hasText: '復原修改' })
  await expect.poll(() => told.first().textContent()).toContain('變更訂單狀態')
})

test('an address is corrected with Enter, Esc changes nothing, and an input method’s Enter is its own', async () => {
  await press('修改地址')
  const field = drawer().getByRole('textbox', { name: '地址' })
  await field.fill('打錯了')
  await field.press('Escape')
  await field.waitFor({ state: 'hidden' })
  await drawer().getByText('測試地址', { exact: true }).first().waitFor()

  await page.keyboard.press('Enter')
  await field.fill('員林市中山路88號')
  await field.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true })
  expect(await field.isVisible()).toBe(true)
  await field.press('Enter')
  await field.waitFor({ state: 'hidden' })
  await drawer().getByText('王店長改過').waitFor()
})

test('the company’s other address does not overwrite it, while its note applies', async () => {
  expect(await updated('ORD-1', { customerAddress: '彰化市中正路1號', note: '後門' })).toBe(200)
  const conflict = drawer().getByRole('group', { name: '地址不同' })
  await conflict.waitFor()
  await expect.poll(() => conflict.textContent()).toContain('彰化市中正路1號')
  await drawer().getByText('後門').first().waitFor()
  await row('ORD-1').getByRole('img', { name: '公司送來的內容與店裡改過的不同' }).waitFor()
})

test('the past of the field names each delivery and person', async () => {
  await press('地址的來歷')
  const past = drawer().getByRole('region', { name: '地址的來歷' })
  await expect.poll(() => past.textContent()).toContain('公司最後送來的是：彰化市中正路1號')
  const steps = past.getByRole('listitem')
  await expect.poll(() => steps.first().textContent()).toMatch(/王店長更正訂單測試地址→員林市中山路88號/)
  await expect.poll(() => steps.last().textContent()).toMatch(/公司系統新訂單未填→測試地址/)
})

test('待處理 lists it with both values, and 採用公司 takes the company’s', async () => {
  await page.keyboard.press('Escape')
  await drawer().waitFor({ state: 'hidden' })
  await open('待處理')
  const waiting = page.getByRole('article', { name: 'ORD-1' })
  await expect.poll(() => waiting.textContent()).toMatch(/員林市中山路88號.*彰化市中正路1號/)
  await waiting.getByRole('button', { name: '地址採用公司' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('沒有與公司不同的訂單').or(page.getByText('沒有待處理的推送')).waitFor()
  await open('訂單')
  await expect.poll(() => row('ORD-1').textContent()).toContain('彰化市中正路1號')
})

test('lines are corrected with their total, and the total with them', async () => {
  await row('ORD-1').press('Enter')
  await press('修改品項')
  await drawer().getByRole('spinbutton', { name: '數量' }).fill('2')
  await drawer().getByRole('spinbutton', { name: '數量' }).press('Enter')
  await expect.poll(() => drawer().locator('.total').textContent()).toContain('NT$1,600')
  await page.getByRole('button', { name: '復原', exact: true }).press('Enter')
  await expect.poll(() => drawer().locator('.total').textContent()).toContain('NT$800')
  await page.keyboard.press('Escape')
})

test('an amount to which the lines do not add up is marked in the list with its sentence', async () => {
  await created('ORD-2', { totalAmount: 900, customerName: '不合先生' })
  await row('不合先生')
    .getByRole('img', { name: /明細合計 NT\$800 與總金額 NT\$900 不符/ })
    .waitFor()
})

test('a filter survives a restart of the page', async () => {
  await page.getByPlaceholder('單號、客戶、電話、地址').fill('不合')
  await expect.poll(() => row('ORD-1').count()).toBe(0)
  await page.goto('about:blank')
  await page.goto(product.ready.uiUrl)
  await open('訂單')
  await row('不合先生').waitFor()
  await expect.poll(() => page.getByPlaceholder('單號、客戶、電話、地址').inputValue()).toBe('不合')
  await page.getByRole('button', { name: '清除篩選' }).press('Enter')
  await row('ORD-1').waitFor()
})

test('everything that waits is applied again with one press, and a sentence says what came of it', async () => {
  for (const number of [1, 2]) expect(await created(`BAD-${number}`, { totalAmount: '1.234' })).toBe(422)
  await open('待處理')
  await row('無法套用').nth(1).waitFor()
  await page.getByRole('button', { name: '全部重新套用' }).press('Enter')
  await page.getByText('試了 2 筆，0 筆已套用，2 筆還在待處理，原因見清單。').waitFor()
})

test('the page complained about nothing', () => {
  expect(complaints).toEqual([])
})

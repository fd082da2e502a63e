import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch, openContext } from '../support/browser.ts'
import { pagesOf } from '../support/pdf.ts'
import { type Product, startProduct } from '../support/product.ts'

const secret = 'a secret of the slip'
const longName = '員林市第一公有零售市場攤販自治管理委員會福利社附設便當外送中心'
let product: Product
let browser: Browser
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  product = await startProduct(secret)
  browser = await launch()
  const context = await openContext(browser)
  // The dialog of a real printer would wait for somebody; what the paper says at that moment is kept instead.
  await context.addInitScript(() => {
    const prints: string[] = []
    Object.assign(window, { prints, print: () => prints.push(document.querySelector<HTMLElement>('.slip')?.innerText ?? '') })
  })
  page = await context.newPage()
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(product.ready.uiUrl)
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
const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    productName: `第${index + 1}項瓦斯桶20公斤附調整器`,
    quantity: 1,
    unitPrice: 820,
  }))
const order = (orderNo: string, more: object) => ({
  type: 'order.created',
  order: {
    orderNo,
    customerId: 'C-1',
    customerName: longName,
    customerPhone: '0933111222',
    customerAddress: '彰化縣員林市中山路二段100號五樓之三（電梯壞了請走後門）',
    note: '狗會叫不用怕',
    ...more,
  },
})
const open = (orderNo: string) => page.goto(`${new URL(product.ready.uiUrl).origin}/#/slip/${orderNo}`)
const slip = () => page.getByRole('article', { name: '配送單' })
const printed = () => page.evaluate((): string[] => Object(window).prints)
const pdf = async () => pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))

test('an opened order leads to its slip', async () => {
  await push({ type: 'customer.created', customer: { id: 'C-1', name: longName, phone: '0933111222', paymentType: 'monthly' } })
  await push(order('S-1', { items: lines(2), totalAmount: 1640, deliveryDate: '2026-11-25' }))
  await page.goto(`${new URL(product.ready.uiUrl).origin}/#/orders/S-1`)
  await page.getByRole('dialog').getByRole('link', { name: '列印' }).click()
  await slip().waitFor()
  const text = await slip().innerText()
  for (const part of ['S-1', longName, '0933-111-222', '五樓之三', 'NT$1,640', '狗會叫不用怕', '11/25', '月結'])
    expect(text).toContain(part)
  expect(text).not.toContain('補印')
})

test('nothing but the slip reaches the paper', async () => {
  await page.emulateMedia({ media: 'print' })
  const paper = await page.evaluate(() => document.body.innerText.trim())
  expect(paper).toBe((await slip().innerText()).trim())
  await page.emulateMedia({ media: null })
})

test('a roll is one page of 80 mm, as long as its slip', async () => {
  const box = await slip().boundingBox()
  const [roll, ...others] = await pdf()
  expect(others).toEqual([])
  expect(roll?.widthMm).toBe(80)
  const length = ((box?.height ?? 0) / (box?.width ?? 1)) * 80
  expect(roll?.heightMm).toBeGreaterThanOrEqual(length)
  expect(roll?.heightMm).toBeLessThan(length + 3)
})

test('the first print is none, every later one is marked as a reprint and counted', async () => {
  const button = page.getByRole('button', { name: '列印配送單' })
  await button.click()
  await page.getByRole('dialog').getByRole('textbox', { name: '姓名' }).fill('王店長')
  await page.getByRole('dialog').getByRole('button', { name: '確定' }).click()
  await page.getByText(/^已列印 1 次/).waitFor()
  await button.click()
  await page.getByText(/^已列印 2 次.*王店長/).waitFor()
  const [first, second, ...more] = await printed()
  expect(more).toEqual([])
  expect(first).not.toContain('補印')
  expect(first).toContain('王店長')
  expect(second).toContain('補印 1')
})

test('the count is the office’s: it is there after a reload and in the audit log', async () => {
  await page.reload()
  await page.getByText(/^已列印 2 次/).waitFor()
  await expect.poll(() => slip().innerText()).toContain('補印 2')
  await page.goto(`${new URL(product.ready.uiUrl).origin}/#/settings/audit?action=ORDER_PRINTED`)
  await expect.poll(() => page.getByRole('row').filter({ hasText: '列印配送單' }).count()).toBe(2)
})

test('A5 is 148 × 210 mm, and many lines go on to a second page of the same size', async () => {
  await open('S-1')
  await page.getByRole('radiogroup', { name: '紙張' }).getByText('A5').click()
  await expect.poll(pdf).toEqual([{ widthMm: 148, heightMm: 210 }])
  await push(order('S-2', { items: lines(40), totalAmount: 32_800 }))
  await open('S-2')
  await slip().getByText('第40項').waitFor()
  const pages = await pdf()
  expect(pages.length).toBeGreaterThan(1)
  expect(new Set(pages.map((each) => JSON.stringify(each)))).toEqual(new Set(['{"widthMm":148,"heightMm":210}']))
})

test('an order without amount, lines, address or name says so instead of a blank', async () => {
  await push({ type: 'order.created', order: { orderNo: 'S-3' } })
  await open('S-3')
  await expect.poll(() => slip().innerText()).toContain('未標金額')
  const text = await slip().innerText()
  for (const part of ['未留姓名', '未留電話', '未留地址', '未指定', '沒有品項明細']) expect(text).toContain(part)
  expect(text).not.toContain('月結')
})

test('an order that is not there is said, and the page complained about nothing', async () => {
  await open('NONE')
  await page.getByText('找不到這一筆').waitFor()
  expect(complaints.filter((text) => !text.includes('422'))).toEqual([])
})

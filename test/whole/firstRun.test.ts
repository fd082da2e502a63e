import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch, openContext } from '../support/browser.ts'
import { type Product, startProduct } from '../support/product.ts'

let product: Product
let browser: Browser
let page: Page
beforeAll(async () => {
  product = await startProduct('a-secret-of-this-test')
  browser = await launch()
  page = await (await openContext(browser)).newPage()
  await page.goto(product.ready.uiUrl)
}, 120_000)
afterAll(async () => {
  await browser.close()
  await product.stop()
})

const step = (name: string) => page.getByRole('heading', { name, level: 3, exact: true })
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()

test('a new shop is led to its first steps', async () => {
  await page.getByRole('heading', { name: '開始使用' }).waitFor()
  await step('誰在櫃台').waitFor()
})

test('a name given once is not asked for again', async () => {
  await press('填寫姓名')
  await page.getByRole('textbox', { name: '姓名' }).fill('王店長')
  await page.getByRole('dialog').getByRole('button', { name: '確定' }).click()
  await step('店名').waitFor()
})

test('the name of the shop stands at the top at once; an Enter that composes sends nothing', async () => {
  const field = page.getByRole('textbox', { name: '店名' })
  await field.fill('九九瓦斯行')
  await field.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true })
  await step('店名').waitFor()
  await field.press('Enter')
  await step('網址與密鑰').waitFor()
  await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('九九瓦斯行')
})

test('the address for the company is shown, and a skipped step stays skipped over a reload', async () => {
  await page.getByText(new URL(product.ready.webhookUrl).port).first().waitFor()
  await press('略過這一步')
  await step('第一筆推送').waitFor()
  await page.reload()
  await step('第一筆推送').waitFor()
})

test('the test delivery is sent from the page and seen to arrive', async () => {
  await press('送一筆測試訂單')
  await page.getByRole('heading', { name: '收到第一筆推送了' }).waitFor()
  await page.getByRole('link', { name: '查看訂單' }).click()
  await page.getByRole('row').filter({ hasText: '測試客戶' }).waitFor()
})

test('afterwards the desk opens where it always does', async () => {
  await page.goto(new URL('/', product.ready.uiUrl).href)
  await page.getByRole('menuitem', { name: '今日' }).waitFor()
  expect(await page.getByRole('heading', { name: '開始使用' }).count()).toBe(0)
})

test('all steps can be skipped at once, and none comes back', async () => {
  const fresh = await startProduct('a-secret-of-this-test')
  const other = await (await openContext(browser)).newPage()
  await other.goto(fresh.ready.uiUrl)
  await other.getByRole('button', { name: '全部略過' }).click()
  await other.getByRole('heading', { name: '開始使用' }).waitFor({ state: 'hidden' })
  await other.goto(new URL('/', fresh.ready.uiUrl).href)
  await other.getByRole('menuitem', { name: '今日' }).waitFor()
  expect(await other.getByRole('heading', { name: '開始使用' }).count()).toBe(0)
  await other.close()
  await fresh.stop()
})

/** What the shop corrected against what the company says later: decided field by field or all at once, never overwritten in silence. */

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launch, openContext } from '../support/browser.ts'
import { guideOrder } from '../support/http.ts'
import { type Product, startProduct } from '../support/product.ts'

const secret = 'a secret of two minds'
let product: Product
let browser: Browser
let page: Page

beforeAll(async () => {
  product = await startProduct(secret)
  browser = await launch()
  const context = await openContext(browser)
  await context.addInitScript(() => localStorage.setItem('gasdesk.person', JSON.stringify('王店長')))
  page = await context.newPage()
  await page.goto(product.ready.uiUrl)
  await page.getByRole('navigation', { name: '主選單' }).waitFor()
}, 120_000)
afterAll(async () => {
  await browser.close()
  expect(await product.stop()).toBe(0)
})

const push = async (body: unknown): Promise<void> => {
  const response = await fetch(product.ready.webhookUrl, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Webhook-Secret': secret },
    body: JSON.stringify(body),
  })
  expect(response.status).toBe(200)
}
const says = (orderNo: string, fields: object) => push({ type: 'order.updated', order: { orderNo, ...fields } })
const go = (hash: string) =>
  page.evaluate((next) => {
    location.hash = next
  }, hash)
const drawer = () => page.getByRole('dialog')
const waiting = (orderNo: string) => page.getByRole('article', { name: orderNo })

/** An order of the company's whose note the shop corrects at the desk. */
async function corrected(orderNo: string, note: string): Promise<void> {
  await push({ type: 'order.created', order: { ...guideOrder(orderNo).order, note: '公司備註' } })
  await go(`#/orders/${orderNo}`)
  await drawer().getByRole('button', { name: '修改備註' }).click()
  const field = drawer().getByRole('textbox', { name: '備註' })
  await field.fill(note)
  await field.press('Control+Enter')
  await drawer().getByText('王店長改過').waitFor()
}

/** What an order says to whoever opens it. */
async function expectNote(orderNo: string, note: string): Promise<void> {
  await go(`#/orders/${orderNo}`)
  await drawer().getByText(orderNo, { exact: true }).first().waitFor()
  await drawer().getByText(note, { exact: true }).first().waitFor()
}

test('保留店裡 keeps the shop’s word, and the same word of the company’s does not ask again', async () => {
  await corrected('K-1', '放後門')
  await says('K-1', { note: '放前門' })
  await go('#/waiting?view=conflicts')
  await expect.poll(() => waiting('K-1').textContent()).toMatch(/放後門.*放前門/)
  await waiting('K-1').getByRole('button', { name: '備註保留店裡' }).click()
  await page.getByText('沒有與公司不同的訂單').waitFor()
  await says('K-1', { note: '放前門', status: 'confirmed' })
  await expectNote('K-1', '放後門')
  await expect.poll(() => drawer().getByRole('button', { name: '已確認' }).getAttribute('aria-pressed')).toBe('true')
  expect(await drawer().getByRole('group', { name: '備註不同' }).count()).toBe(0)
})

test('another word of the company’s asks again, in the order itself', async () => {
  await says('K-1', { note: '交給管理員' })
  const choice = drawer().getByRole('group', { name: '備註不同' })
  await expect.poll(() => choice.textContent()).toContain('交給管理員')
  await choice.getByRole('button', { name: '備註採用公司' }).click()
  await choice.waitFor({ state: 'hidden' })
  await expectNote('K-1', '交給管理員')
})

test('復原 puts the shop’s word back where the company’s was taken by a slip', async () => {
  await corrected('K-9', '放櫃台')
  await says('K-9', { note: '放路邊' })
  const choice = drawer().getByRole('group', { name: '備註不同' })
  await choice.getByRole('button', { name: '備註採用公司' }).click()
  await choice.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: '復原' }).filter({ visible: true }).last().click()
  await page.getByText('已復原').waitFor()
  await expectNote('K-9', '放櫃台')
})

test('several at once: 全部採用公司 asks first and then takes every one', async () => {
  for (const orderNo of ['K-2', 'K-3']) {
    await corrected(orderNo, `店裡的${orderNo}`)
    await says(orderNo, { note: `公司的${orderNo}` })
  }
  await go('#/waiting?view=conflicts')
  await page.getByText('2 筆訂單等您決定').waitFor()
  await page.getByRole('button', { name: '全部採用公司' }).click()
  const asked = page.getByRole('dialog', { name: '2 筆訂單都採用公司送來的內容？' })
  await asked.getByRole('button', { name: '取消' }).click()
  await asked.waitFor({ state: 'hidden' })
  expect(await waiting('K-2').isVisible()).toBe(true)
  await page.getByRole('button', { name: '全部採用公司' }).click()
  await asked.getByRole('button', { name: '全部採用公司' }).click()
  await page.getByText('沒有與公司不同的訂單').waitFor()
  for (const orderNo of ['K-2', 'K-3']) await expectNote(orderNo, `公司的${orderNo}`)
})

test('each decision is in the audit log in the person’s name', async () => {
  await go('#/settings/audit?action=ORDER_CONFLICT_DECIDED')
  const rows = page.getByRole('grid').getByRole('row')
  await expect.poll(() => rows.count()).toBe(5)
  for (const text of await rows.allTextContents()) expect(text).toMatch(/決定不一致.*王店長/)
})

test('今日 leads to what waits to be decided', async () => {
  await corrected('K-5', '店裡的備註')
  await says('K-5', { note: '公司的備註' })
  await go('#/today')
  await page
    .getByRole('main')
    .getByRole('link', { name: /^訂單與公司不同/ })
    .click()
  await waiting('K-5').waitFor()
})

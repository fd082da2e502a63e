import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { snippetIds, snippets } from '../../shared/guide/snippets.ts'
import { launch, openContext } from '../support/browser.ts'
import { type Product, startProduct } from '../support/product.ts'

const secret = 'a-secret-that-stays'
let product: Product
let browser: Browser
let page: Page

beforeAll(async () => {
  product = await startProduct(secret)
  browser = await launch()
  page = await (await openContext(browser)).newPage()
  await page.goto(product.ready.uiUrl)
  await page.evaluate(() => {
    location.hash = '#/integration'
  })
  await page.getByRole('heading', { name: '不會遺失的程式' }).waitFor()
})
afterAll(async () => {
  await browser.close()
  expect(await product.stop()).toBe(0)
})

const download = async (name: string): Promise<string> => {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
  return readFile(await file.path(), 'utf8')
}

test('every language has a tab with the shop’s address in it', async () => {
  const guide = page.getByRole('region', { name: '不會遺失的程式' })
  for (const id of snippetIds) {
    await guide.getByRole('tab', { name: snippets[id].name, exact: true }).click()
    const shown = await guide.getByRole('tabpanel').locator('pre').innerText()
    if (id !== 'tsql') expect(shown).toContain(product.ready.webhookUrl)
    expect(shown).not.toContain(secret)
  }
})

test('all six events and every answer are explained, in English too', async () => {
  await expect.poll(() => page.getByRole('region', { name: '事件' }).getByRole('tab').count()).toBe(6)
  await page.getByText('English', { exact: true }).click()
  await page.getByRole('heading', { name: 'Answers and what to do' }).waitFor()
  await page.getByText('中文', { exact: true }).click()
  await page.getByRole('heading', { name: '回覆與處理' }).waitFor()
})

test('the files are whole and without the secret while nobody has ticked it', async () => {
  const [html, markdown] = [await download('網頁（HTML）'), await download('Markdown')]
  for (const text of [html, markdown]) {
    expect(text).toContain(product.ready.webhookUrl)
    expect(text).toContain('請換成密鑰')
    expect(text).not.toContain(secret)
  }
})

test('the door takes every example of the OpenAPI document', async () => {
  const document = JSON.parse(await download('OpenAPI 3.1'))
  expect([document.openapi, Object.keys(document.webhooks).length]).toEqual(['3.1.0', 7])
  for (const [type, { post }] of Object.entries<{ post: { requestBody: { content: Record<string, { example: object }> } } }>(
    document.webhooks,
  )) {
    const answer = await fetch(document.servers[0].url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Webhook-Secret': secret, 'webhook-id': `example-${type}` },
      body: JSON.stringify(post.requestBody.content['application/json']?.example),
    })
    expect([type, answer.status, await answer.json()]).toMatchObject([type, 200, { success: true, result: { success: true } }])
  }
})

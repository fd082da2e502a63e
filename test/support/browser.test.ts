import { createServer } from 'node:http'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { blockInternet, launch, openContext } from './browser.ts'

const page = createServer((_request, response) =>
  response.setHeader('content-type', 'text/html; charset=utf-8').end('<p>訂單</p>'),
)
let browser: Browser
let address: string

beforeAll(async () => {
  browser = await launch()
  await new Promise<void>((ready) => page.listen(0, '127.0.0.1', ready))
  const bound = page.address()
  if (bound && typeof bound === 'object') address = `http://127.0.0.1:${bound.port}/`
}, 60_000)

afterAll(async () => {
  await browser.close()
  page.close()
})

test('with the plug pulled this machine answers and nothing else does', async () => {
  const context = await openContext(browser)
  const asked = await blockInternet(context)
  const tab = await context.newPage()
  await tab.goto(address)
  expect(await tab.textContent('p')).toBe('訂單')
  expect(asked).toEqual([])

  const failed = await tab.evaluate(() => fetch('https://shop.example/data').then(String, () => 'failed'))
  expect(failed).toBe('failed')
  expect(asked).toEqual(['https://shop.example/data'])
})

test('a page has the language and the clock of the shop', async () => {
  const tab = await (await openContext(browser)).newPage()
  expect(await tab.evaluate(() => [navigator.language, new Intl.DateTimeFormat().resolvedOptions().timeZone])).toEqual([
    'zh-TW',
    'Asia/Taipei',
  ])
})

/** The built product on a small demo shop, opened in a real browser; the same shop for every test that walks the screens. */

import { rmSync, writeFileSync } from 'node:fs'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { dataPaths } from '../../main/core/base/paths.ts'
import { fill } from '../../scripts/demo/fill.ts'
import { story } from '../../scripts/demo/story.ts'
import { demoSettings } from '../../scripts/demo/town.ts'
import { launch } from './browser.ts'
import { type Product, productFolder, startProduct } from './product.ts'

const demoSecret = 'a-secret-of-the-demo-shop'

export type DemoDesk = Readonly<{
  product: Product
  browser: Browser
  page: Page
  /** What the page complained about: errors, refused loads, breaches of its content policy. */
  complaints: readonly string[]
  /** Sends one delivery; resolves with the status of the answer. */
  push: (body: unknown) => Promise<number>
  close: () => Promise<void>
}>

const usual: BrowserContextOptions = {
  locale: 'zh-TW',
  timezoneId: 'Asia/Taipei',
  viewport: { width: 1280, height: 720 },
}

/** Opens one; the caller closes it. `options` replace the usual ones of the browser. */
export async function openDemoDesk(options: BrowserContextOptions = {}, orders = 400): Promise<DemoDesk> {
  const folder = productFolder()
  const until = Date.now()
  await fill(folder, story({ seed: 1, orders, customers: Math.ceil(orders / 8), until }), until, () => {})
  writeFileSync(dataPaths(folder).settings, JSON.stringify(demoSettings))
  const product = await startProduct(demoSecret, folder)
  const browser = await launch()
  const context = await browser.newContext({ ...usual, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(product.ready.uiUrl)
  await page.getByRole('navigation').waitFor()
  return {
    product,
    browser,
    page,
    complaints,
    push: (body) => push(product, body),
    close: async () => {
      await browser.close()
      await product.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function push({ ready }: Product, body: unknown): Promise<number> {
  const headers = { 'Content-Type': 'application/json', 'X-Webhook-Secret': demoSecret }
  const answer = await fetch(ready.webhookUrl, { method: 'POST', headers, body: JSON.stringify(body) })
  return answer.status
}

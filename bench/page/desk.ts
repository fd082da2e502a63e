/** The page on the demo's full shop, in a real browser, with what it needs to be measured. */

import { resolve } from 'node:path'
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core'
import { secret } from '../intake/order.ts'
import { type Child, startChild } from '../measure/child.ts'

const built = resolve(import.meta.dirname, '../../out/main/headless.js')

export type MeasuredDesk = Readonly<{
  page: Page
  session: CDPSession
  webhookUrl: string
  close: () => Promise<void>
}>

export const serve = (folder: string): Promise<Child> =>
  startChild([built, '--data-dir', folder, '--port', '0', '--ui-port', '0'], { GASDESK_WEBHOOK_SECRET: secret })

/** A browser that has never seen the page, with somebody at the desk. */
export const freshContext = async (browser: Browser): Promise<BrowserContext> => {
  const context = await browser.newContext({ locale: 'zh-TW', timezoneId: 'Asia/Taipei', viewport: { width: 1280, height: 720 } })
  await context.addInitScript(() => localStorage.setItem('gasdesk.person', '"王店長"'))
  return context
}

export const rows = (page: Page) => page.getByRole('grid').getByRole('row')

/** Opens the list of orders; the caller closes it. */
export const openMeasuredDesk = async (browser: Browser, folder: string): Promise<MeasuredDesk> => {
  const child = await serve(folder)
  const context = await freshContext(browser)
  const page = await context.newPage()
  await page.goto(`${String(child.ready.uiUrl)}#/orders`)
  await rows(page).first().waitFor()
  const session = await context.newCDPSession(page)
  return {
    page,
    session,
    webhookUrl: String(child.ready.webhookUrl),
    close: async () => {
      await context.close()
      await child.stop()
    },
  }
}

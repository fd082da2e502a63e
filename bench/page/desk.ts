/** The page on the demo's full shop, in a real browser, with what it needs to be measured. */

import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Browser, CDPSession, Page } from 'playwright-core'
import { launch } from '../../test/support/browser.ts'
import { demoFolder } from '../desk/demoFolder.ts'
import { secret } from '../intake/order.ts'
import { type Child, startChild } from '../measure/child.ts'

const built = resolve(import.meta.dirname, '../../out/main/headless.js')

export type MeasuredDesk = Readonly<{
  page: Page
  session: CDPSession
  webhookUrl: string
  /** Milliseconds from the first request to the first row on screen. */
  coldMs: number
  close: () => Promise<void>
}>

/** Opens the list of orders; the caller closes it. */
export const openMeasuredDesk = async (): Promise<MeasuredDesk> => {
  const folder = await demoFolder()
  const child = await startChild([built, '--data-dir', folder, '--port', '0', '--ui-port', '0'], {
    GASDESK_WEBHOOK_SECRET: secret,
  })
  const browser = await launch()
  const page = await (await browser.newContext({ locale: 'zh-TW', viewport: { width: 1280, height: 720 } })).newPage()
  const began = performance.now()
  await page.goto(`${String(child.ready.uiUrl)}#/orders`)
  await rows(page).first().waitFor()
  const coldMs = performance.now() - began
  const session = await page.context().newCDPSession(page)
  return { page, session, webhookUrl: String(child.ready.webhookUrl), coldMs, close: () => close(browser, child, folder) }
}

export const rows = (page: Page) => page.getByRole('grid').getByRole('row')

const close = async (browser: Browser, child: Child, folder: string): Promise<void> => {
  await browser.close()
  await child.stop()
  rmSync(folder, { recursive: true, force: true })
}

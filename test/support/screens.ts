/** Every screen of the desk in every state that is worth looking at, for tests and pictures that walk them all. */

import type { Page } from 'playwright-core'

export type ScreenVisit = Readonly<{
  name: string
  hash: string
  /** What to do once the screen is there. */
  also?: (page: Page) => Promise<void>
}>

const openFirstRow = async (page: Page): Promise<void> => {
  await page.getByRole('grid').getByRole('row').first().press('Enter')
  await page.locator('.ant-drawer-content-wrapper').waitFor()
}

export const screens: readonly ScreenVisit[] = [
  { name: 'start', hash: '#/start' },
  { name: 'today', hash: '#/today' },
  { name: 'orders', hash: '#/orders' },
  { name: 'order', hash: '#/orders', also: openFirstRow },
  { name: 'calls', hash: '#/calls' },
  { name: 'customers', hash: '#/customers' },
  { name: 'customer', hash: '#/customers', also: openFirstRow },
  { name: 'stock', hash: '#/stock' },
  { name: 'product', hash: '#/stock', also: openFirstRow },
  { name: 'waiting', hash: '#/waiting' },
  { name: 'integration', hash: '#/integration' },
  { name: 'settings', hash: '#/settings' },
  { name: 'audit', hash: '#/settings/audit' },
  { name: 'audit-entry', hash: '#/settings/audit', also: openFirstRow },
  { name: 'nowhere', hash: '#/nowhere' },
]

const pending = '.ant-skeleton, .ant-spin-spinning, [aria-busy=true]'

/** Goes to a screen and waits until nothing on it loads or moves any more. */
export async function visit(page: Page, { hash, also }: ScreenVisit): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next
  }, hash)
  await page.locator('main > *').first().waitFor()
  await settle(page)
  await also?.(page)
  await settle(page)
}

async function settle(page: Page): Promise<void> {
  await page.waitForFunction((selector) => document.querySelector(`main :is(${selector})`) === null, pending)
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'))
}

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

/** Orders as an old program lists them, in the page's language: one that comes in, and one whose quantity nobody can read. */
const oldOrders = {
  zh: '訂單編號,客戶姓名,電話,品名,數量,單價\nP-1,林太太,0933-111222,瓦斯桶20公斤,1,820\nP-2,林太太,0933-111222,瓦斯桶20公斤,兩桶,820\n',
  en: 'Order no.,Customer,Phone,Product,Quantity,Unit price\nP-1,Mrs Lin,0933-111222,Cylinder 20kg,1,820\nP-2,Mrs Lin,0933-111222,Cylinder 20kg,two,820\n',
}

/** Hands a file over and waits for how it is understood. */
const preview = async (page: Page): Promise<void> => {
  const isEnglish = await page.evaluate(() => document.documentElement.lang.startsWith('en'))
  const buffer = Buffer.from(isEnglish ? oldOrders.en : oldOrders.zh)
  await page.locator('input[type=file]').setInputFiles({ name: 'A-1.csv', mimeType: 'text/csv', buffer })
  await page.locator('main .ant-btn-primary').waitFor()
}

const dryRun = async (page: Page): Promise<void> => {
  await preview(page)
  await page.locator('main .ant-btn-primary').click()
  await page.locator('.import-report').waitFor()
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
  { name: 'backup', hash: '#/settings/backup' },
  { name: 'import', hash: '#/settings/import' },
  { name: 'import-preview', hash: '#/settings/import', also: preview },
  { name: 'import-dry-run', hash: '#/settings/import', also: dryRun },
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

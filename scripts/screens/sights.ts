// What the pictures show: every screen, and what opens on it.
import type { Page } from 'playwright-core'

type Sight = Readonly<{ name: string; show: (page: Page) => Promise<void> }>

const loading = 'main :is(.ant-skeleton, .ant-spin-spinning)'

async function settle(page: Page): Promise<void> {
  for (const part of await page.locator(loading).all()) await part.waitFor({ state: 'detached' })
  // Fonts and charts come a moment after the rows.
  await page.waitForTimeout(500)
}

async function go(page: Page, hash: string): Promise<void> {
  await page.goto(new URL(hash, page.url()).href)
  await page.locator('main > *').first().waitFor()
  await settle(page)
}

const at = (name: string, hash: string): Sight => ({ name, show: (page) => go(page, hash) })

const openedAt = (name: string, hash: string): Sight => ({
  name,
  show: async (page) => {
    await go(page, hash)
    await page.getByRole('grid').getByRole('row').nth(1).press('Enter')
    await page.locator('.ant-drawer-content-wrapper').waitFor()
    await settle(page)
  },
})

const oldProgram = [
  '訂單編號,日期,客戶姓名,電話,地址,品名,數量,單價,備註',
  'OLD-0001,114/11/02,林太太,0933-111222,員林市中山路1號,瓦斯桶20公斤,1,820,放後門',
  'OLD-0002,114/11/02,陳先生,04-8321234,員林市莒光路88號,瓦斯桶16公斤,2,680,',
  'OLD-0003,114/11/03,黃小姐,0912-345678,員林市民權街15號,瓦斯桶20公斤,兩桶,820,',
  'OLD-0004,114/11/03,阿發便當,04-8355667,員林市中正路200號,瓦斯桶50公斤,1,2000,月結',
].join('\n')

const dryRun: Sight = {
  name: 'import',
  show: async (page) => {
    await go(page, '#/settings/import')
    const buffer = Buffer.from(oldProgram)
    await page.locator('input[type=file]').setInputFiles({ name: '舊程式訂單.csv', mimeType: 'text/csv', buffer })
    await page.locator('main .ant-btn-primary').click()
    await page.locator('.import-report').waitFor()
    await settle(page)
  },
}

const search: Sight = {
  name: 'search',
  show: async (page) => {
    await go(page, '#/today')
    await page.keyboard.press('Control+k')
    await page.locator('.palette input').fill('陳')
    await page.getByRole('option').first().waitFor()
    await settle(page)
  },
}

const shortcuts: Sight = {
  name: 'shortcuts',
  show: async (page) => {
    await page.keyboard.press('Escape')
    await page.locator('.palette').waitFor({ state: 'hidden' })
    await page.locator('body').press('?')
    await page.locator('.shortcuts').first().waitFor()
    await settle(page)
  },
}

const start: Sight = {
  name: 'first-run',
  show: async (page) => {
    await page.keyboard.press('Escape')
    await go(page, '#/start')
  },
}

export const sights: readonly Sight[] = [
  at('today', '#/today'),
  at('orders', '#/orders'),
  openedAt('order', '#/orders'),
  at('calls', '#/calls'),
  at('customers', '#/customers'),
  openedAt('customer', '#/customers'),
  at('stock', '#/stock'),
  openedAt('product', '#/stock'),
  at('waiting', '#/waiting'),
  at('integration', '#/integration'),
  at('settings', '#/settings'),
  at('audit', '#/settings/audit'),
  openedAt('audit-entry', '#/settings/audit'),
  dryRun,
  search,
  shortcuts,
  start,
]

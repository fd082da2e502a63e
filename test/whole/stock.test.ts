import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DemoDesk, openDemoDesk } from '../support/demoDesk.ts'

let desk: DemoDesk
beforeAll(async () => {
  desk = await openDemoDesk()
  await open('庫存')
  await row('瓦斯桶20公斤').waitFor()
}, 120_000)
afterAll(() => desk.close())

const open = (name: string) => desk.page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click()
const row = (text: string) => desk.page.getByRole('row').filter({ hasText: text })
const meter = () => desk.page.getByRole('region', { name: '公斤錶' })
const notice = () => desk.page.getByText('庫存不足')
const count = (productId: string, quantity: number, more: object = {}) =>
  desk.push({ type: 'inventory.updated', inventory: { productId, quantity, ...more } })

test('each product says its level and how long it lasts', async () => {
  await expect.poll(() => row('瓦斯桶20公斤').textContent()).toMatch(/低庫存.*(約 \d+ 天|不到 1 天)/)
})

test('the gas on the floor is weighed against the limit that is chosen, with its source', async () => {
  for (const [productId, quantity] of [
    ['GAS-04', 0],
    ['GAS-10', 1],
    ['GAS-16', 0],
    ['GAS-20', 5],
    ['GAS-50', 1],
  ] as const)
    await count(productId, quantity)
  await expect.poll(() => meter().textContent()).toContain('160 公斤')
  await meter().getByText('還可以放 840 公斤').waitFor()
  await meter().getByText('請向消防局確認現行規定。').waitFor()
  await meter().getByText('店面 128 公斤').click()
  await desk.page.getByRole('dialog').getByRole('textbox', { name: '姓名' }).fill('王店長')
  await desk.page.keyboard.press('Enter')
  await meter().getByText('超過上限 32 公斤').waitFor()
  await desk.page.reload()
  await meter().getByText('超過上限 32 公斤').waitFor()
})

test('the limit is the shop’s: another window has it too, and a change is seen there at once', async () => {
  const other = await desk.page.context().newPage()
  await other.goto(`${new URL(desk.product.ready.uiUrl).origin}/#/stock`)
  await other.getByText('超過上限 32 公斤').waitFor()
  await meter().getByText('另設保管室 1,000 公斤').click()
  await other.getByText('還可以放 840 公斤').waitFor()
  await other.close()
})

test('an unknown size is named and not guessed', async () => {
  await count('X-1', 5, { productName: '特製瓦斯' })
  await expect.poll(() => meter().textContent()).toMatch(/無法計算.*其餘已知的合計 160 公斤.*特製瓦斯/)
  await count('X-1', 0)
  await meter().getByText('還可以放 840 公斤').waitFor()
})

test('a product opens by its address, with its weeks, its movements and the deliveries that named others too', async () => {
  await desk.page.evaluate(() => {
    location.hash = '#/stock/GAS-50?low=1'
  })
  const drawer = desk.page.getByRole('dialog')
  await drawer.getByText('瓦斯桶50公斤').first().waitFor()
  await desk.page.getByPlaceholder('產品編號、名稱、位置').fill('50')
  await desk.page.waitForURL(/GAS-50\?.*text=50/)
  expect(await drawer.isVisible()).toBe(true)
  await expect.poll(() => drawer.getByRole('table', { name: '最近 28 天的庫存' }).locator('tbody tr').count()).toBe(28)
  await drawer.getByText('依最近 28 天').waitFor()
  await expect.poll(() => drawer.getByRole('button', { name: /庫存變動/ }).count()).toBeGreaterThan(5)
  await desk.page.keyboard.press('Escape')
})

test('a product that runs low is told once, on every screen, until somebody has seen it', async () => {
  await count('GAS-16', 90)
  await open('客戶')
  await count('GAS-16', 8)
  await desk.page.getByText('瓦斯桶16公斤庫存不足：剩 8，最低 8。').waitFor()
  await open('訂單')
  await notice().waitFor()
  await desk.page.getByRole('button', { name: '知道了' }).click()
  await notice().waitFor({ state: 'hidden' })

  await count('GAS-16', 5)
  await desk.page.reload()
  await desk.page.getByRole('menuitem', { name: /^庫存/ }).waitFor()
  await open('庫存')
  await expect.poll(() => row('瓦斯桶16公斤').textContent()).toContain('低庫存')
  expect(await notice().count()).toBe(0)
})

test('it is told again after there was enough, and leaves by itself when there is again', async () => {
  await count('GAS-16', 60)
  await count('GAS-16', 8)
  await notice().waitFor()
  await count('GAS-16', 60)
  await notice().waitFor({ state: 'hidden' })
})

test('the page complained about nothing', () => {
  expect(desk.complaints).toEqual([])
})

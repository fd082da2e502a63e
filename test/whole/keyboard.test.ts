import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DemoDesk, openDemoDesk } from '../support/demoDesk.ts'

let desk: DemoDesk
beforeAll(async () => {
  desk = await openDemoDesk()
}, 120_000)
afterAll(() => desk.close())

const press = (...keys: readonly string[]) =>
  keys.reduce<Promise<void>>((before, key) => before.then(() => desk.page.keyboard.press(key)), Promise.resolve())
const heading = (name: string) => desk.page.getByRole('heading', { name, level: 2, exact: true })
const focused = () => desk.page.evaluate(() => document.activeElement?.getAttribute('data-row-key'))
const drawer = () => desk.page.getByRole('dialog')
const seenFocus = () =>
  desk.page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body)
    return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth)
  })

test('every screen of the rail is one key away', async () => {
  const names = await desk.page.getByRole('menuitem').allTextContents()
  expect(names.length).toBeGreaterThanOrEqual(7)
  for (const [index] of names.entries()) {
    await press(`Alt+${index + 1}`)
    await expect.poll(() => desk.page.locator('.ant-menu-item-selected').count()).toBe(1)
    const item = desk.page.getByRole('menuitem').nth(index)
    await expect.poll(() => item.getAttribute('class')).toContain('ant-menu-item-selected')
  }
})

test('the rail itself is menu items in a navigation, walked by arrows', async () => {
  await desk.page.getByRole('navigation', { name: '主選單' }).getByRole('menuitem', { name: '庫存' }).focus()
  await press('ArrowDown', 'ArrowUp', 'Enter')
  await heading('庫存').waitFor()
})

test.each([
  ['訂單', '#/orders'],
  ['客戶', '#/customers'],
  ['審計日誌', '#/settings/audit'],
])('in the list of %s a row is reached, opened and left by keyboard, and keeps the focus', async (_name, hash) => {
  await desk.page.evaluate((next) => {
    location.hash = next
  }, hash)
  const first = desk.page.getByRole('grid').getByRole('row').first()
  await first.waitFor()
  await first.focus()
  await press('ArrowDown', 'ArrowDown', 'ArrowDown')
  await expect.poll(seenFocus).toBeGreaterThanOrEqual(2)
  const key = await focused()
  await press('Enter')
  await drawer().waitFor()
  await expect.poll(() => desk.page.evaluate(() => document.activeElement?.closest('.ant-drawer') !== null)).toBe(true)
  await press('Tab')
  await expect.poll(seenFocus).toBeGreaterThanOrEqual(1)
  await press('Escape')
  await drawer().waitFor({ state: 'hidden' })
  await expect.poll(focused).toBe(key)
  await press('ArrowDown')
  await expect.poll(focused).not.toBe(key)
})

/** The left end of a row, which no drawer covers. */
const inView = { x: 30, y: 12 }

test('a row that was opened while another one stood open has the focus when it is closed', async () => {
  await press('Alt+1')
  await desk.page.evaluate(() => {
    location.hash = '#/orders'
  })
  const rows = desk.page.getByRole('grid').getByRole('row')
  await rows.nth(1).click({ position: inView })
  await drawer().waitFor()
  await rows.nth(4).click({ position: inView })
  const key = await rows.nth(4).getAttribute('data-row-key')
  await expect.poll(() => desk.page.url()).toContain(encodeURIComponent(key ?? 'none'))
  await press('Escape')
  await drawer().waitFor({ state: 'hidden' })
  await expect.poll(focused).toBe(key)
})

test('? shows the shortcuts, also from the top bar, but is a character in a field', async () => {
  await desk.page.locator('body').press('?')
  await drawer().getByText('跳到待接電話').waitFor()
  await press('Escape')
  await drawer().waitFor({ state: 'hidden' })
  await desk.page.getByRole('button', { name: '快速鍵' }).click()
  await drawer().getByText('第一筆、最後一筆').waitFor()
  await press('Escape')
  await drawer().waitFor({ state: 'hidden' })
  const field = desk.page.locator('.text-filter input').first()
  await field.focus()
  await press('?')
  await expect.poll(() => field.inputValue()).toBe('?')
  expect(await drawer().count()).toBe(0)
  await field.fill('')
})

test('F2 leads to the call that waits longest, from inside a field too', async () => {
  const phoneOrder = { orderNo: 'T-9', customerName: '林太太', customerPhone: '0933111222', items: [] }
  await desk.push({ type: 'phone_order.received', phoneOrder })
  const cards = desk.page.getByRole('complementary').getByRole('article')
  await cards.first().waitFor()
  await desk.page.locator('.text-filter input').first().focus()
  await press('F2')
  await expect.poll(() => cards.first().evaluate((card) => card === document.activeElement)).toBe(true)
  await expect.poll(seenFocus).toBeGreaterThanOrEqual(2)
})

test('a closed search gives the focus back', async () => {
  const field = desk.page.locator('.text-filter input').first()
  await field.focus()
  await press('Control+k')
  await desk.page.getByRole('combobox', { name: '搜尋' }).waitFor()
  await press('Escape')
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('under a dialog the desk’s keys rest', async () => {
  await desk.page.locator('.person').click()
  await drawer().waitFor()
  const before = desk.page.url()
  await press('Alt+3')
  expect(desk.page.url()).toBe(before)
  await press('Escape')
})

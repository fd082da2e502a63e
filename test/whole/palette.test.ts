import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DemoDesk, openDemoDesk } from '../support/demoDesk.ts'
import { guideOrder } from '../support/http.ts'

let desk: DemoDesk
beforeAll(async () => {
  desk = await openDemoDesk()
  const long = '很長的備註'.repeat(30)
  await desk.push({
    type: 'customer.created',
    customer: { id: 'C-LONG', name: '尤'.repeat(60), phone: '0987-654-321', note: long },
  })
  await desk.push({ type: 'order.created', order: { ...guideOrder('Z-999').order, customerAddress: '員林市莒光路二段九號' } })
}, 120_000)
afterAll(() => desk.close())

const field = () => desk.page.getByRole('combobox', { name: '搜尋' })
const lines = () => desk.page.getByRole('option')
const chosen = () => desk.page.getByRole('option', { selected: true })
async function search(text: string): Promise<void> {
  await desk.page.keyboard.press('Control+k')
  await field().fill(text)
}

test('the field in the top bar says its key and opens the search', async () => {
  await desk.page.getByRole('button', { name: /搜尋訂單.*Ctrl K/ }).click()
  await field().waitFor()
  await desk.page.keyboard.press('Escape')
  await field().waitFor({ state: 'hidden' })
})

test('untouched, it offers the screens and acts', async () => {
  await desk.page.keyboard.press('Control+k')
  await lines().filter({ hasText: '庫存' }).waitFor()
  await lines().filter({ hasText: '快速鍵一覽' }).waitFor()
  await desk.page.keyboard.press('Escape')
})

test('a customer is found by the last digits of the phone and opened by Enter', async () => {
  await search('4321')
  await expect.poll(() => chosen().textContent()).toContain('0987-654-321')
  await field().press('Enter')
  await desk.page.getByRole('dialog').getByText('C-LONG').waitFor()
  expect(desk.page.url()).toContain('#/customers/C-LONG')
})

test('the keyboard is in the opened drawer, and Esc closes it', async () => {
  await expect.poll(() => desk.page.evaluate(() => document.activeElement?.closest('.ant-drawer') !== null)).toBe(true)
  await desk.page.keyboard.press('Escape')
  await desk.page.getByRole('dialog').waitFor({ state: 'hidden' })
})

test('what was opened is offered again as recent', async () => {
  await desk.page.keyboard.press('Control+k')
  await desk.page.getByText('最近開啟').waitFor()
  await expect.poll(() => chosen().textContent()).toContain('0987-654-321')
  await desk.page.keyboard.press('Escape')
})

test('a text of any length stays on one line within the dialog', async () => {
  await search('很長的備註')
  await chosen().filter({ hasText: '0987-654-321' }).waitFor()
  const line = await chosen().boundingBox()
  const dialog = await desk.page.locator('.palette').boundingBox()
  expect(line?.height).toBeLessThan(48)
  expect((line?.x ?? 0) + (line?.width ?? 0)).toBeLessThanOrEqual((dialog?.x ?? 0) + (dialog?.width ?? 0))
  await desk.page.keyboard.press('Escape')
})

test('an order is found by a piece of its address; ↓ and ↑ go round', async () => {
  await search('莒光路')
  await expect.poll(() => chosen().textContent()).toContain('測試客戶')
  await lines().filter({ hasText: 'Z-999' }).waitFor()
  const first = await chosen().getAttribute('id')
  await field().press('ArrowUp')
  await expect.poll(() => chosen().getAttribute('id')).not.toBe(first)
  await field().press('ArrowDown')
  await expect.poll(() => chosen().getAttribute('id')).toBe(first)
  await field().press('Enter')
  const drawer = desk.page.locator('.ant-drawer').getByRole('dialog')
  await drawer.waitFor()
  await field().waitFor({ state: 'hidden' })
  await desk.page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'hidden' })
})

test('a screen is found by its name in either language', async () => {
  await search('stock')
  await expect.poll(() => chosen().textContent()).toContain('庫存')
  await field().press('Enter')
  await desk.page.getByRole('heading', { name: '庫存' }).waitFor()
})

test('where nothing is found it says what to try', async () => {
  await search('沒有這個人的名字')
  await desk.page.getByText('找不到「沒有這個人的名字」').waitFor()
  await desk.page.getByText('電話的末四碼，例如 5678').waitFor()
  await field().press('Enter')
  expect(await field().isVisible()).toBe(true)
  await desk.page.keyboard.press('Escape')
  await field().waitFor({ state: 'hidden' })
})

test('an Enter that belongs to an input method chooses nothing, and half-made characters are not asked for', async () => {
  await search('4321')
  await expect.poll(() => chosen().textContent()).toContain('0987-654-321')
  await field().dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true })
  expect(await field().isVisible()).toBe(true)
  const session = await desk.page.context().newCDPSession(desk.page)
  await field().fill('')
  await session.send('Input.imeSetComposition', { text: 'ㄌㄧㄣ', selectionStart: 3, selectionEnd: 3 })
  await expect.poll(() => field().inputValue()).toBe('ㄌㄧㄣ')
  expect(await desk.page.getByText('找不到「ㄌㄧㄣ」').isVisible()).toBe(false)
  await session.send('Input.insertText', { text: '測試' })
  await lines().filter({ hasText: '測試客戶' }).first().waitFor()
  await desk.page.keyboard.press('Escape')
})

test('the page complained about nothing', () => {
  expect(desk.complaints).toEqual([])
})

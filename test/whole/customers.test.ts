import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DemoDesk, openDemoDesk } from '../support/demoDesk.ts'
import { guideOrder } from '../support/http.ts'

let desk: DemoDesk
const line = (productName: string, quantity: number) => ({ productName, quantity, unitPrice: 800 })
const ordered = (orderNo: string, more: object) => ({
  type: 'order.created',
  order: { ...guideOrder(orderNo).order, customerId: 'C-LAI', ...more },
})

beforeAll(async () => {
  desk = await openDemoDesk()
  await desk.push({
    type: 'customer.created',
    customer: { id: 'C-LAI', name: '賴瓊瑤', phone: '0955-888-777', address: '溪湖鎮湖東街 7 號', paymentType: '月結' },
  })
  await desk.push(ordered('L-1', { items: [line('瓦斯桶20公斤', 2)], totalAmount: 1_600 }))
  await desk.push(ordered('L-2', { items: [line('瓦斯桶20公斤', 2)], totalAmount: 1_650 }))
  await desk.push(ordered('L-3', { items: [line('瓦斯桶50公斤', 9)], totalAmount: 17_100, status: 'cancelled' }))
  await desk.push({
    type: 'order.created',
    order: { ...guideOrder('N-1').order, customerId: 'C-NEW', customerName: '戴新客', customerAddress: null },
  })
  await desk.page.getByRole('menuitem', { name: /^客戶/ }).click()
  await rows().first().waitFor()
}, 120_000)
afterAll(() => desk.close())

const field = () => desk.page.getByPlaceholder('姓名、電話、地址、備註')
const rows = () => desk.page.getByRole('grid').getByRole('row')
const drawer = () => desk.page.getByRole('dialog')
const close = async () => {
  await desk.page.keyboard.press('Escape')
  await drawer().waitFor({ state: 'hidden' })
}

test.each(['瓊', '8777', '0955888777', '湖東街'])(
  'one key to the field and Enter after %s opens whom it finds first, without waiting for the list',
  async (text) => {
    await desk.page.keyboard.press('/')
    await expect.poll(() => field().evaluate((element) => element === document.activeElement)).toBe(true)
    await field().fill(text)
    await field().press('Enter')
    await drawer().getByText('賴瓊瑤').waitFor()
    await close()
  },
)

test('an Enter that belongs to an input method opens nothing', async () => {
  await field().fill('瓊')
  await rows().filter({ hasText: '賴瓊瑤' }).waitFor()
  await field().dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true })
  await desk.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  expect(desk.page.url()).not.toContain('C-LAI')
})

test('the arrow goes from the field to the list, and what was typed a moment before closes nobody', async () => {
  await field().fill('賴')
  await field().press('ArrowDown')
  await desk.page.keyboard.press('Enter')
  await drawer().getByText('賴瓊瑤').waitFor()
  await desk.page.waitForURL(/C-LAI\?text=%E8%B3%B4/)
})

test('the card says what is usual as words to read back, and what is due this month', async () => {
  await drawer().getByText('「照平常的，20公斤兩桶？」').waitFor()
  await drawer().getByText('最近 2 筆中有 2 筆是這樣訂。').waitFor()
  await expect.poll(() => drawer().getByRole('region', { name: '本月應收' }).textContent()).toMatch(/NT\$3,250.*共 2 筆/)
})

test('an order that comes in meanwhile counts at once', async () => {
  await desk.push(ordered('L-4', { items: [line('瓦斯桶20公斤', 1)], totalAmount: 800 }))
  await expect.poll(() => drawer().getByRole('region', { name: '本月應收' }).textContent()).toMatch(/NT\$4,050.*共 3 筆/)
  await close()
})

test('a customer made from an order says what is missing', async () => {
  await field().fill('戴新客')
  await field().press('Enter')
  await drawer().getByText('尚缺：地址和付款方式。').waitFor()
  await close()
})

test('a customer is opened by the address alone, in English too', async () => {
  await desk.page.evaluate(() => {
    localStorage.setItem('gasdesk.language', '"en"')
    location.hash = '#/customers/C-LAI'
  })
  await desk.page.reload()
  await drawer().getByText('“The usual, two cylinders of 20 kg?”').waitFor()
  await drawer().getByText('Month account').waitFor()
})

test('the page complained about nothing', () => {
  expect(desk.complaints).toEqual([])
})

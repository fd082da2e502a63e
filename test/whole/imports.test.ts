/** From the old program's workbook to the books and back, by drop, while orders come in. */

import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DemoDesk, openDemoDesk } from '../support/demoDesk.ts'
import { guideOrder } from '../support/http.ts'

const orders = 400
const numberOf = (at: number) => `OLD-${String(at).padStart(4, '0')}`

/** A title over its headings, a heading that nobody knows, ROC dates, a phone that lost its zero, one row that cannot be read. */
async function oldWorkbook(): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('訂單')
  sheet.addRow(['九九瓦斯行 歷史訂單'])
  sheet.mergeCells('A1:H1')
  sheet.addRow(['訂單編號', '訂戶', '客戶電話', '客戶地址', '產品名稱', '數量', '單價', '總金額', '配送日期', '訂單狀態'])
  for (let at = 1; at <= orders; at++)
    sheet.addRow([
      numberOf(at),
      '張雅雯',
      912000000 + at,
      '員林市中山路 1 號',
      '瓦斯桶20公斤',
      at === 7 ? '兩桶' : 2,
      800,
      1600,
      '115/11/02',
      '已送達',
    ])
  return Buffer.from(await book.xlsx.writeBuffer())
}

let desk: DemoDesk
let workbook: Buffer
beforeAll(async () => {
  // Made once: a workbook knows when it was made, and the same file must be the same bytes.
  workbook = await oldWorkbook()
  // Wide, so that the order numbers stand beside the calls that wait.
  desk = await openDemoDesk({ viewport: { width: 1600, height: 900 } })
  await desk.push(guideOrder('OLD-0003'))
  await desk.page.evaluate(() => localStorage.setItem('gasdesk.person', JSON.stringify('王店長')))
  await desk.page.reload()
}, 120_000)
afterAll(() => desk.close())

const openImports = async () => {
  await desk.page.getByRole('menuitem', { name: /^設定/ }).click()
  await desk.page.getByRole('tab', { name: '匯入' }).click()
}

/** As a person drops a file out of a folder. */
async function drop(name: string, bytes: Buffer): Promise<void> {
  const transfer = await desk.page.evaluateHandle(
    ([fileName, base64]) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], fileName))
      return data
    },
    [name, bytes.toString('base64')] as const,
  )
  await desk.page.locator('.drop-what').dispatchEvent('drop', { dataTransfer: transfer })
}

const button = (name: string) => desk.page.getByRole('button', { name, exact: true })
const answer = async (name: string) => desk.page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
const orderCell = (orderNo: string) => desk.page.getByRole('grid').getByText(orderNo, { exact: true })

test('a dropped workbook is understood, and what it does not say plainly can be said', async () => {
  await openImports()
  await drop('歷史訂單.xlsx', workbook)
  const sheet = desk.page.getByRole('region', { name: '工作表「訂單」的對應' })
  await sheet.getByText('115/11/02').first().waitFor()
  await sheet.getByRole('combobox', { name: '第 B 欄「訂戶」是' }).click()
  await desk.page.getByTitle('客戶姓名').last().click()
})

test('the dry run says what would change, field by field, and which row cannot come in', async () => {
  await button('試算看看').click()
  await desk.page.getByText('店裡的資料還沒有動').waitFor()
  const row = desk.page.getByRole('row', { name: /訂單 第 9 列/ })
  await expect.poll(() => row.textContent()).toContain('F 欄 數量')
  await expect.poll(() => row.textContent()).toContain('兩桶')
  await desk.page.getByRole('tab', { name: '跟舊程式對一下' }).click()
  await desk.page.getByText('NT$638,400').waitFor()
  await desk.page.getByText('20 公斤 798 支').waitFor()
  await desk.page.getByRole('tab', { name: '逐筆內容' }).click()
  await desk.page.getByTitle('變更', { exact: true }).click()
  const changed = desk.page.getByRole('row', { name: /OLD-0003/ })
  await expect.poll(() => changed.textContent()).toContain('總金額：維持 NT$800（公司推送的；檔案是 NT$1,600）')
})

test('confirmed, it is written behind the orders that come in meanwhile', async () => {
  await button('確認匯入').first().click()
  await answer('確認匯入')
  await Promise.all(Array.from({ length: 5 }, (_, at) => desk.push(guideOrder(`LIVE-${at}`))))
  await desk.page.getByText('已匯入', { exact: true }).waitFor()
  await desk.page.getByRole('menuitem', { name: /^訂單/ }).click()
  await orderCell('LIVE-4').waitFor()
  await desk.page.getByPlaceholder(/單號/).fill(numberOf(400))
  await orderCell(numberOf(400)).waitFor()
})

test('the same file again changes nothing and says so', async () => {
  await openImports()
  await drop('歷史訂單 (1).xlsx', workbook)
  await button('試算看看').click()
  await desk.page
    .getByText(/已經匯入過/)
    .first()
    .waitFor()
})

test('taken back, all of it goes but what was touched since', async () => {
  await desk.push({ type: 'order.updated', order: { orderNo: numberOf(11), status: 'cancelled' } })
  await openImports()
  await desk.page.getByRole('link', { name: '歷史訂單.xlsx', exact: true }).click()
  await button('復原這次匯入').click()
  await answer('復原這次匯入')
  await desk.page.getByText(/已復原，[12] 筆保持原樣/).waitFor()
  await desk.page.getByRole('link', { name: numberOf(11) }).waitFor()
  await desk.page.getByRole('menuitem', { name: /^訂單/ }).click()
  await desk.page.getByPlaceholder(/單號/).fill('OLD-')
  await orderCell(numberOf(11)).waitFor()
  await orderCell('OLD-0003').waitFor()
  await expect.poll(() => orderCell(numberOf(400)).count()).toBe(0)
})

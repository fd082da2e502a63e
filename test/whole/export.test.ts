import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dataPaths } from '../../main/core/base/paths.ts'
import { parseCsv } from '../core/audit/csv.ts'
import { type DemoDesk, openDemoDesk } from '../support/demoDesk.ts'
import { workbookCells } from '../support/exported.ts'
import { guideOrder } from '../support/http.ts'

let desk: DemoDesk
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gasdesk-export-'))
  desk = await openDemoDesk()
  await desk.page.evaluate(() => localStorage.setItem('gasdesk.person', JSON.stringify('王店長')))
  await desk.page.reload()
  const order = { ...guideOrder('=A-1').order, customerName: '+王大明', note: '=1+1', deliveryDate: '2026-11-26' }
  await desk.push({ type: 'order.created', order })
}, 120_000)
afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

const goTo = (hash: string) => desk.page.goto(`${new URL(desk.product.ready.uiUrl).origin}/${hash}`)

/** Takes the list at hand out by the menu; returns the path of the file. */
const exported = async (...choice: string[]): Promise<string> => {
  const { page } = desk
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: '匯出' }).click()
  const [group, name = group ?? ''] = choice.length > 1 ? choice : [undefined, choice[0]]
  const menu = page.getByRole('menu').filter({ visible: true })
  const items =
    group === undefined ? menu : menu.getByRole('group', { name: group }).or(menu.locator('li', { hasText: group }).last())
  await items.getByRole('menuitem', { name }).click()
  const download = await coming
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  await page.getByText(/已匯出 [\d,]+ 筆/).waitFor()
  return path
}

test('the orders that the filter leaves come as a workbook, and the log knows its digest', async () => {
  await goTo(`#/orders?text=${encodeURIComponent('王大明')}`)
  await desk.page.getByRole('row').filter({ hasText: '+王大明' }).waitFor()
  const path = await exported('Excel 檔')
  expect(path).toMatch(/訂單-\d{4}-\d{2}-\d{2}\.xlsx$/)
  const [headings, row, ...others] = await workbookCells(path)
  expect(others).toEqual([])
  const cell = (heading: string) => row?.[headings?.indexOf(heading) ?? -1]
  expect([cell('訂單編號'), cell('客戶姓名'), cell('備註'), cell('總金額')]).toEqual(['=A-1', '+王大明', '=1+1', 800])

  const digest = createHash('sha256').update(readFileSync(path)).digest('hex')
  await goTo('#/settings/audit?action=EXPORTED')
  await desk.page.getByRole('row').filter({ hasText: '匯出清單' }).first().click()
  await desk.page.getByRole('dialog').getByText(digest).first().waitFor()
  await desk.page.keyboard.press('Escape')
})

test('as text they are safe to open, and all of them are there', async () => {
  await goTo('#/orders')
  await desk.page.getByRole('grid').getByRole('row').first().waitFor()
  const path = await exported('文字檔')
  const bytes = readFileSync(path)
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  const [headings = [], ...rows] = parseCsv(bytes.toString('utf8').slice(1))
  const all = await desk.page.getByRole('radio', { name: /^全部/ }).locator('xpath=ancestor::label').textContent()
  expect(new Set(rows.map(([orderNo]) => orderNo)).size).toBe(Number(all?.replace(/\D/g, '')))
  const row = rows.find(([orderNo]) => orderNo === "'=A-1")
  expect(row?.[headings.indexOf('備註')]).toBe("'=1+1")
})

test('customers, stock and movements have the same button', async () => {
  for (const [hash, choice, rows] of [
    ['#/customers', ['Excel 檔'], /客戶-/],
    ['#/stock', ['全部異動', '文字檔'], /庫存異動-/],
  ] as const) {
    await goTo(hash)
    await desk.page.getByRole('grid').getByRole('row').first().waitFor()
    const path = await exported(...choice)
    expect(path).toMatch(rows)
    expect(statSync(path).size).toBeGreaterThan(100)
  }
})

test('a file is fetched by nobody without the session, and lies where only its owner reads', async () => {
  const again = desk.page.getByRole('link', { name: '再下載一次' })
  const href = new URL((await again.getAttribute('href')) ?? '', desk.product.ready.uiUrl).href
  expect((await fetch(href)).status).toBe(401)
  expect((await desk.page.request.get(href)).status()).toBe(200)
  expect((await desk.page.request.get(`${href}x`)).status()).toBe(404)
  expect((await desk.page.request.get(`${new URL(href).origin}/exports/..%2Fgasdesk.db`)).status()).toBe(404)
  const { exports: shelf } = dataPaths(desk.product.ready.dataDir)
  expect(readdirSync(shelf).filter((name) => !/^[0-9a-f-]{36}\.(xlsx|csv)$/.test(name))).toEqual([])
  if (process.platform !== 'win32') {
    for (const name of readdirSync(shelf)) expect(statSync(join(shelf, name)).mode & 0o077).toBe(0)
  }
})

test('the page had nothing to complain about', () => {
  expect(desk.complaints).toEqual([])
})

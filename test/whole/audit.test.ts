import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { blockInternet, launch, openContext } from '../support/browser.ts'
import { guideOrder } from '../support/http.ts'
import { type Product, startProduct } from '../support/product.ts'

const secret = 'jyt-gas-webhook-2024'
const script = resolve(import.meta.dirname, '..', '..', 'scripts', 'verify-audit.mjs')
let product: Product
let browser: Browser
let context: BrowserContext
let page: Page
let folder: string
let away: readonly string[]
const complaints: string[] = []

const watch = (watched: Page) => {
  watched.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  watched.on('pageerror', (error) => complaints.push(error.message))
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gasdesk-audit-'))
  product = await startProduct(secret)
  for (const note of ['按電鈴', '放門口']) {
    const order = { ...guideOrder('A-1').order, customerName: '</script>王小明', note }
    await push({ type: note === '按電鈴' ? 'order.created' : 'order.updated', order })
  }
  await push({ type: 'order.created', order: { orderNo: 'B-2', totalAmount: '800.555' } })
  browser = await launch()
  context = await openContext(browser)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  away = await blockInternet(context)
  page = await context.newPage()
  watch(page)
  await page.goto(product.ready.uiUrl)
  await page.evaluate(() => localStorage.setItem('gasdesk.person', JSON.stringify('王店長')))
  await page.goto(`${new URL(product.ready.uiUrl).origin}/#/settings/audit?action=WEBHOOK_RECEIVED`)
  await page.reload()
  await page.getByRole('tab', { name: '審計日誌' }).waitFor()
}, 120_000)
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
  expect(await product.stop()).toBe(0)
})

async function push(body: unknown): Promise<void> {
  const headers = { 'Content-Type': 'application/json', 'X-Webhook-Secret': secret }
  await fetch(product.ready.webhookUrl, { method: 'POST', headers, body: JSON.stringify(body) })
}

const row = (text: string) => page.getByRole('row').filter({ hasText: text })

/** Takes the log out by the menu; returns the path of the file. */
async function exported(choice: string): Promise<string> {
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: '匯出' }).click()
  await page.getByRole('menuitem', { name: choice }).click()
  const download = await coming
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return path
}

/** What the page in a file says of itself, opened from the disk. */
async function verdictOf(path: string): Promise<string> {
  const opened = await context.newPage()
  watch(opened)
  await opened.goto(pathToFileURL(path).href)
  const result = opened.getByRole('status')
  await expect.poll(() => result.getAttribute('class')).toMatch(/good|bad/)
  const said = `${await result.getAttribute('class')}: ${await result.textContent()}`
  await opened.close()
  return said
}

const byScript = (path: string) => spawnSync(process.execPath, [script, path], { encoding: 'utf8' })

test('an address holds the filter, and narrowing changes it', async () => {
  await expect.poll(() => row('WEBHOOK_RECEIVED').count()).toBe(3)
  await page.getByPlaceholder('單號', { exact: true }).fill('b-')
  await expect.poll(() => row('WEBHOOK_RECEIVED').count()).toBe(1)
  expect(page.url()).toContain('action=WEBHOOK_RECEIVED&orderNo=b-')
  await page.getByText('清除篩選').click()
  await row('程式開啟').waitFor()
})

test('an entry that the list does not hold opens by its address', async () => {
  await page.goto(`${new URL(product.ready.uiUrl).origin}/#/settings/audit/1?action=NONE`)
  await page.getByRole('dialog').getByText('OFFICE_STARTED').first().waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('清除篩選').first().click()
})

test('an entry shows what its delivery changed, leads to its order, and is copied as a command without the secret', async () => {
  await row('order.updated').click()
  const drawer = page.getByRole('dialog')
  const change = drawer.getByRole('row').filter({ hasText: 'order.note' })
  await expect.poll(() => change.textContent()).toContain('"按電鈴""放門口"')
  await drawer.getByRole('button', { name: '複製為指令' }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('放門口')
  const command = await page.evaluate(() => navigator.clipboard.readText())
  expect(command).toContain(`curl -X POST '${product.ready.webhookUrl}'`)
  expect(command).toContain('X-Webhook-Secret: $WEBHOOK_SECRET')
  expect(command).not.toContain(secret)
  expect(await drawer.getByRole('link', { name: '開啟訂單' }).getAttribute('href')).toBe('#/orders/A-1')
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'hidden' })
})

test('the exported page verifies itself from the disk, and so does the script', async () => {
  const path = await exported('可自行驗證的網頁')
  await page.getByText(/已匯出 \d+ 筆/).waitFor()
  await row('匯出審計日誌').waitFor()
  expect(readFileSync(path, 'utf8')).not.toContain(secret)
  expect(await verdictOf(path)).toMatch(/^good: 核對完成：4 筆/)
  expect(byScript(path)).toMatchObject({ status: 0, stdout: expect.stringContaining('4 entries between 1 and 4') })
})

test.each([
  ['one figure changed', (text: string) => text.replace('A-1', 'A-7'), 2],
  ['one entry taken out', (text: string) => text.replace(/^\[3,.*\n/m, ''), 3],
  ['one entry that is no JSON', (text: string) => text.replace(/^\[3,/m, '[3,,'), 0],
  ['the last entry cut off', (text: string) => text.replace(/^\[(\d+),.*\n<\/script>/m, '</script>'), 5],
])('a copy with %s is seen by both', async (name, spoil, id) => {
  const path = await exported('可自行驗證的網頁')
  const whole = readFileSync(path, 'utf8')
  const spoilt = join(folder, `${name}.html`)
  writeFileSync(spoilt, spoil(whole))
  expect(spoil(whole)).not.toBe(whole)
  const said = await verdictOf(spoilt)
  const { status, stdout } = byScript(spoilt)
  if (id === 0) {
    expect({ said, status }).toEqual({ said: 'bad: 這個檔案的內容已經損壞，無法讀取。', status: 2 })
    return
  }
  expect(said).toMatch(/^bad: 核對不符/)
  expect(status).toBe(1)
  const named = /entry (\d+)/.exec(stdout)?.[1]
  expect(said).toContain(`第 ${named} 筆`)
  if (id < 5) expect(named).toBe(String(id))
})

test('a filtered export says what it leaves out, and its table can be searched', async () => {
  await page.getByRole('radiogroup', { name: '常用篩選' }).getByText('WEBHOOK_RECEIVED').click()
  await expect.poll(() => row('匯出審計日誌').count()).toBe(0)
  await page.getByPlaceholder('單號', { exact: true }).fill('A-1')
  await expect.poll(() => row('WEBHOOK_RECEIVED').count()).toBe(2)
  const path = await exported('可自行驗證的網頁')
  expect(await verdictOf(path)).toMatch(/^good: 核對完成：2 筆.*未收錄內容的有 0 筆/)
  const opened = await context.newPage()
  watch(opened)
  await opened.goto(pathToFileURL(path).href)
  await opened.getByRole('searchbox').fill('order.updated')
  await expect.poll(() => opened.getByText('1 筆，第 1 / 1 頁').count()).toBe(1)
  await opened.getByText('</script>王小明').first().waitFor()
  await opened.close()
})

test('the CSV fits too', async () => {
  const path = await exported('試算表檔')
  expect(readFileSync(path).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  expect(byScript(path)).toMatchObject({ status: 0, stdout: expect.stringContaining('2 entries between 2 and 3') })
})

test('a check ends with its sentence and the end of the log to be noted', async () => {
  await page.getByRole('button', { name: '驗證' }).click()
  await page.getByText(/已核對 \d+ 筆，紀錄完整/).waitFor()
  await page.getByText(/把下面這一行抄在別處/).waitFor()
})

test('查收據 settles what came and what did not', async () => {
  await page.getByRole('button', { name: '查收據' }).click()
  const drawer = page.getByRole('dialog', { name: '查收據' })
  const field = drawer.getByLabel('貼上對方給的資料')
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true)
  await field.fill('A-1')
  await page.keyboard.press('Enter')
  await drawer.getByText('有收到，共 2 次。').waitFor()
  const receipt = await drawer.locator('dd .code-text').first().textContent()
  await field.fill(JSON.stringify({ type: 'order.created', order: { orderNo: 'B-2', totalAmount: '800.555' } }, null, 2))
  await page.keyboard.press('Enter')
  await drawer.getByText('值都相同，寫法不同').waitFor()
  await field.fill(String(receipt))
  await page.keyboard.press('Enter')
  await drawer.getByText('有收到，共 1 次。').waitFor()
  await field.fill('C-404')
  await page.keyboard.press('Enter')
  await drawer.getByText('沒有收到。').waitFor()
  await drawer.getByText('接下來：').waitFor()
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'hidden' })
})

test('nobody outside was asked, and neither page complained', () => {
  expect(away).toEqual([])
  expect(complaints).toEqual([])
})

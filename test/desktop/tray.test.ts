/** The program outside its window: tray, menu, sleep and printing. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { BrowserWindow } from '../electron-host/browserWindow.ts'
import { machine } from '../electron-host/machine.ts'
import { quitProgram, startProgram, windowWith } from '../electron-host/program.ts'
import { dataDir, openedDesk, orderOf, prepareShop, push, startDesk } from './desk.ts'

let port: number
let page: Page
let desk: BrowserWindow

const inTray = () => machine.trays[0]?.menu?.items.map(({ label }) => label).filter((label) => label !== '')
const press = (label: string) => machine.program().Menu.getApplicationMenu()?.press(label)
const titles = () => machine.notifications.map(({ title }) => title)
const goTo = (hash: string) =>
  page.evaluate((to) => {
    location.hash = to
  }, hash)

beforeAll(async () => {
  // The browser is started before the program, which then waits for its window alone.
  const context = await machine.context()
  await context.addInitScript(() => localStorage.setItem('gasdesk.person', '"小美"'))
  port = await prepareShop()
  machine.printers = [
    { name: 'XP_80', displayName: 'XP-80 櫃台', description: '' },
    { name: 'Office', displayName: '辦公室', description: '' },
  ]
  page = await startDesk()
  desk = await windowWith('app://desk/')
}, 120_000)
afterAll(() => machine.close())

it('says in the tray whether the shop receives and how much came today', async () => {
  expect(await push(port, orderOf('T-1', '王先生'))).toBe(200)
  await expect.poll(() => machine.trays[0]?.toolTip).toMatch(/接收中，今日 1 筆$/)
  expect(inTray()).toEqual(['開啟瓦斯行後台', '接收中', '今日收到 1 筆', '暫停鈴聲 15 分鐘', '結束，不再接收訂單'])
})

it('goes to the tray when its window is closed, says so once, and goes on receiving', async () => {
  desk.close()
  expect([desk.isDestroyed(), desk.isVisible()]).toEqual([false, false])
  expect(titles()).toEqual(['瓦斯行後台仍在接收訂單'])
  expect(await push(port, orderOf('T-2', '李先生'))).toBe(200)
  machine.notifications[0]?.click()
  expect(desk.isVisible()).toBe(true)
  desk.close()
  expect(titles()).toEqual([])
  machine.trays[0]?.menu?.press('開啟瓦斯行後台')
  expect([desk.isVisible(), desk.isFocused()]).toEqual([true, true])
})

it('leads by its menu to every screen, to the search and to the sheet of keys', async () => {
  press('庫存')
  await expect.poll(() => new URL(page.url()).hash).toBe('#/stock')
  press('快捷鍵一覽')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
})

it('opens the folder of its data, and says what program it is', async () => {
  press('開啟資料夾')
  await expect.poll(() => machine.openedPaths).toEqual([dataDir()])
  press('關於瓦斯行後台')
  await expect.poll(() => machine.dialogs.length).toBe(1)
  expect(machine.answerDialog({ response: 0 })).toMatchObject({ message: '瓦斯行後台' })
})

it('saves the file for whoever helps where the person wants it, in their name', async () => {
  press('儲存診斷檔…')
  await expect.poll(() => machine.dialogs.map(({ kind }) => kind)).toEqual(['save'])
  const filePath = join(machine.home, '診斷.json')
  machine.answerDialog({ canceled: false, filePath })
  await page.getByText('診斷檔已存好').waitFor()
  expect(JSON.parse(readFileSync(filePath, 'utf8'))).toHaveProperty('program.version')
})

it('keeps the machine awake while it receives, unless the person would rather not', async () => {
  expect([...machine.blockers.values()]).toEqual(['prevent-app-suspension'])
  await goTo('#/settings')
  await page.getByRole('switch', { name: '接收時不休眠' }).click()
  await expect.poll(() => machine.blockers.size).toBe(0)
  machine.program().powerMonitor.emit('resume')
  expect(await push(port, orderOf('T-3', '醒來之後'))).toBe(200)
})

it('prints a test slip on the chosen printer, in the exact size of the paper, without asking', async () => {
  await page.getByRole('combobox', { name: '印表機' }).click()
  await page.getByTitle('XP-80 櫃台').click()
  await page.getByText('58 毫米紙捲').click()
  await page.getByRole('button', { name: '列印測試單' }).click()
  await page.getByText('已送到印表機「XP-80 櫃台」').waitFor()
  expect(machine.prints).toMatchObject([{ options: { silent: true, deviceName: 'XP_80', margins: { marginType: 'none' } } }])
  const { height, width } = Object(machine.prints[0]?.options.pageSize)
  expect(width).toBe(58_000)
  expect(height).toBeGreaterThan(60_000)
})

it('says which printer did not take a slip, and offers the dialog for it', async () => {
  machine.printerTrouble = 'Invalid printer settings'
  const asked = await page.evaluate(() => {
    const prints = { count: 0 }
    Object.assign(window, { prints, print: () => prints.count++ })
    return prints.count
  })
  await goTo('#/slip/T-1')
  await page.getByRole('button', { name: '列印配送單' }).click()
  await page.getByText('印表機「XP-80 櫃台」沒有接下這張單子', { exact: false }).waitFor()
  expect(machine.prints).toHaveLength(2)
  await page.getByRole('button', { name: '改用系統列印視窗' }).click()
  expect(await page.evaluate(() => Object(window).prints.count)).toBe(asked + 1)
})

it('speaks the language of the page, in tray and menu, also after a restart that nobody sees', async () => {
  await goTo('#/settings')
  await page.getByText('English', { exact: true }).click()
  await expect.poll(() => inTray()?.[0]).toBe('Open Gasdesk')
  expect(machine.complaints).toEqual([])
  machine.trays[0]?.menu?.press('Quit and receive no more orders')
  expect(await machine.program().app.ended).toBe(0)

  await startProgram('--hidden')
  desk = await windowWith('app://desk/')
  await expect.poll(() => inTray()).toContain('Receiving')
  expect(desk.isVisible()).toBe(false)
  page = await openedDesk()
  expect(await quitProgram()).toBe(0)
  expect([machine.trays, machine.windows, machine.blockers.size]).toEqual([[], [], 0])
})

/** A phone order on the desktop: card, notification, taskbar, tray and one sound; whoever takes it ends all of them everywhere. */

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { BrowserWindow } from '../electron-host/browserWindow.ts'
import { machine } from '../electron-host/machine.ts'
import { quitProgram, windowWith } from '../electron-host/program.ts'
import { callOf, prepareShop, push, startDesk } from './desk.ts'

let port: number
let page: Page
let desk: BrowserWindow
let card: BrowserWindow
let cardPage: Page

/** Each tone that a page hands to the sound card is counted in it. */
const countTones = () => {
  const { start } = OscillatorNode.prototype
  const counted = { tones: 0 }
  Object.assign(window, { counted })
  OscillatorNode.prototype.start = function (...times) {
    counted.tones++
    return start.apply(this, times)
  }
}
const tonesOf = (of: Page): Promise<number> => of.evaluate(() => Object(window).counted.tones)

async function start(): Promise<void> {
  page = await startDesk()
  desk = await windowWith('app://desk/')
  card = await windowWith('card.html')
  cardPage = await card.page()
}

/** The person works in another program. */
const lookAway = () => desk.blur()
const queue = () => page.getByRole('complementary', { name: '待接的電話訂單' })
const callerInQueue = (name: string) => queue().locator('.call-name', { hasText: name })
const titles = () => machine.notifications.map(({ title }) => title)
const trayPicture = () => /tray-[\w-]+(?=\.png)/.exec(String(Reflect.get(Object(machine.trays[0]?.image), 'source')))?.[0]
const takeInCard = () => cardPage.getByRole('button', { name: /^接單/ }).first()

beforeAll(async () => {
  await (await machine.context()).addInitScript(countTones)
  port = await prepareShop({ people: ['小美', '阿明'] })
  await start()
}, 120_000)
afterAll(() => machine.close())
beforeEach(() => lookAway())

it('shows it on the page, on a card above other programs, as a notification, in taskbar and tray, and sounds once', async () => {
  expect(await push(port, callOf('P-1', '林太太'))).toBe(200)
  await callerInQueue('林太太').waitFor()
  await cardPage.getByText('林太太').waitFor()
  await expect.poll(() => card.isVisible()).toBe(true)
  expect([card.isAlwaysOnTop(), card.isFocused()]).toEqual([true, false])
  expect(titles()).toEqual(['電話訂單：林太太'])
  expect([machine.badge, desk.flashes, trayPicture()]).toEqual([1, 1, 'tray-ringing-1'])
  expect(await queue().getAttribute('data-ring')).toBe('machine')
  // Until the card listens, the desk sounds in its place; from then on the card alone.
  await expect.poll(() => tonesOf(cardPage)).toBeGreaterThan(0)
  const [atDesk, onCard] = [await tonesOf(page), await tonesOf(cardPage)]
  await expect.poll(() => tonesOf(cardPage)).toBeGreaterThan(onCard)
  expect(await tonesOf(page)).toBe(atDesk)
})

it('asks on the card who takes it, and 接單 there ends it everywhere', async () => {
  await takeInCard().click()
  await cardPage.getByRole('button', { name: '小美' }).click()
  await queue().waitFor({ state: 'detached' })
  await expect.poll(() => [card.isVisible(), titles(), machine.badge, trayPicture()]).toEqual([false, [], 0, 'tray-receiving'])
  expect(machine.globalKeys.size).toBe(0)
})

it('is taken by Enter on the card, which the keyboard reaches from any program', async () => {
  await push(port, callOf('P-2', '陳先生'))
  await cardPage.getByText('陳先生').waitFor()
  machine.globalKeys.get('Control+Alt+Enter')?.()
  expect(card.isFocused()).toBe(true)
  await expect(takeInCard().evaluate((button) => button === document.activeElement)).resolves.toBe(true)
  await cardPage.keyboard.press('Enter')
  await expect.poll(() => [card.isVisible(), titles(), machine.badge]).toEqual([false, [], 0])
})

it('leaves the card away from who looks at the desk, and 接單 at the desk ends it everywhere', async () => {
  desk.show()
  await push(port, callOf('P-3', '黃小姐'))
  await callerInQueue('黃小姐').waitFor()
  await expect.poll(titles).toEqual(['電話訂單：黃小姐'])
  expect(card.isVisible()).toBe(false)
  lookAway()
  expect(card.isVisible()).toBe(true)
  await queue().getByRole('button', { name: /接單/ }).click()
  await expect.poll(() => [card.isVisible(), titles(), machine.badge]).toEqual([false, [], 0])
})

it('opens the order from its notification, and the desk with it', async () => {
  await push(port, callOf('P-4', '吳太太'))
  await expect.poll(titles).toEqual(['電話訂單：吳太太'])
  desk.hide()
  machine.notifications[0]?.click()
  expect([desk.isVisible(), desk.isFocused()]).toEqual([true, true])
  await page.getByRole('dialog').getByText('P-4').first().waitFor()
  await page.keyboard.press('Escape')
})

it('is silent for a quarter of an hour where somebody wishes so, and every window says until when', async () => {
  machine.trays[0]?.menu?.press('暫停鈴聲 15 分鐘')
  await queue()
    .getByText(/鈴聲暫停到 \d\d:\d\d/)
    .waitFor()
  await cardPage.getByRole('button', { name: /^暫停到/ }).waitFor()
  const silent = await tonesOf(cardPage)
  await push(port, callOf('P-5', '周先生'))
  await callerInQueue('周先生').waitFor()
  await expect.poll(() => machine.badge).toBe(2)
  expect(await tonesOf(cardPage)).toBe(silent)
  await queue().getByRole('button', { name: '恢復鈴聲' }).click()
  await expect.poll(() => tonesOf(cardPage)).toBeGreaterThan(silent)
})

it('rings on after a restart in the middle', async () => {
  expect(await quitProgram()).toBe(0)
  expect([machine.windows, machine.notifications, machine.trays]).toEqual([[], [], []])
  await start()
  lookAway()
  await expect.poll(titles).toEqual(['電話訂單：吳太太', '電話訂單：周先生'])
  await expect.poll(() => [card.isVisible(), machine.badge, trayPicture()]).toEqual([true, 2, 'tray-ringing-2'])
  await expect.poll(() => tonesOf(cardPage)).toBeGreaterThan(0)
})

it('sounds at the desk where the card has gone, and by the system itself where no page is left', async () => {
  expect(machine.complaints).toEqual([])
  const before = await tonesOf(page)
  await cardPage.close()
  await expect.poll(() => tonesOf(page)).toBeGreaterThan(before)
  const beeps = machine.beeps
  await page.close()
  await expect.poll(() => machine.beeps).toBeGreaterThan(beeps)
  expect(await quitProgram()).toBe(0)
})

/** The real program in the stand-in: its page on a scheme of its own, fed by what senders push, and ended in order. */

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { machine } from '../electron-host/machine.ts'
import { quitProgram, startProgram } from '../electron-host/program.ts'
import { orderOf, prepareShop, push, startDesk } from './desk.ts'
import { countSyncCalls } from './syncCalls.ts'

let port: number
let page: Page
let counted: ReturnType<typeof countSyncCalls> | null = null
beforeAll(async () => {
  port = await prepareShop()
  machine.onWindowAsked = () => {
    counted ??= countSyncCalls()
  }
  page = await startDesk()
})
afterAll(() => machine.close())

const row = (text: string) => page.getByRole('row').filter({ hasText: text })

it('shows a pushed order without being asked', async () => {
  await page.getByRole('menuitem', { name: /^訂單/ }).click()
  expect(await push(port, orderOf('D-1', '桌面王先生'))).toBe(200)
  await row('桌面王先生').waitFor()
})

it('has one window in sight, and behind it the card that waits for a call', async () => {
  const seen = () => machine.windows.map((window) => [window.getURL().split('#')[0], window.isVisible()])
  await expect.poll(seen).toEqual([
    ['app://desk/', true],
    ['app://desk/card.html', false],
  ])
})

it('is a secure page without Node, without a way to the main process but the port, and without complaints', async () => {
  const seen = await page.evaluate(() => ({
    isSecure: isSecureContext,
    found: ['require', 'process', 'module', 'ipcRenderer', '__electronTell', '__electronHear'].filter((name) => name in window),
    bridge: Reflect.get(window, 'gasdesk'),
    isFrozen: Object.isFrozen(Reflect.get(window, 'gasdesk')),
  }))
  expect(seen).toEqual({ isSecure: true, found: [], bridge: { isDesktop: true }, isFrozen: true })
  expect(machine.complaints).toEqual([])
})

it('opens no port for its page: only the door for senders listens', async () => {
  const { protocol, app } = machine.program()
  expect(protocol.isProtocolHandled('app')).toBe(true)
  expect(protocol.schemes).toEqual([
    {
      scheme: 'app',
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        codeCache: true,
        bypassCSP: false,
        corsEnabled: false,
        allowServiceWorkers: false,
        allowExtensions: false,
        stream: false,
      },
    },
  ])
  expect([app.appUserModelId, app.isSandboxed, app.getName()]).toEqual(['tw.gasdesk.desk', true, 'Gasdesk'])
})

it('has waited for no file since the window was asked for', () => {
  expect(counted?.calls).toEqual([])
  counted?.stop()
})

it('comes to the front when it is started once more, and the second start ends by itself', async () => {
  const first = machine.program()
  machine.windows[0]?.minimize()
  const second = await startProgram()
  expect(await second.app.ended).toBe(0)
  await expect.poll(() => [machine.windows[0]?.isMinimized(), machine.windows[0]?.isFocused()]).toEqual([false, true])
  expect(machine.program()).toBe(first)
})

it('ends in order, and has everything in its place when it is opened again, on a screen that is left', async () => {
  machine.windows[0]?.setBounds({ x: 2_000, y: 30, width: 1_100, height: 700 })
  machine.windows[0]?.webContents.setZoomFactor(1.25)
  expect(await push(port, orderOf('D-2', '收工前的李小姐'))).toBe(200)
  expect(await quitProgram()).toBe(0)
  await expect(push(port, orderOf('D-3', '沒有人在'))).rejects.toThrow()
  expect(machine.windows).toEqual([])
  page = await startDesk()
  const [window] = machine.windows
  expect(window?.getBounds()).toEqual({ x: 410, y: 170, width: 1_100, height: 700 })
  expect(window?.webContents.getZoomFactor()).toBe(1.25)
  await page.getByRole('menuitem', { name: /^訂單/ }).click()
  await row('收工前的李小姐').waitFor()
  await row('桌面王先生').waitFor()
  expect(await quitProgram()).toBe(0)
})

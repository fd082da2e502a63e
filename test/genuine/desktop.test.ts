/** The same promises as in test/desktop, kept by the real Electron: what the stand-in cannot show. Skipped, with the reason, where it is not. */

import { afterAll, beforeAll, expect, test } from 'vitest'
import { callOf, freePort, orderOf, push, secret } from '../desktop/desk.ts'
import { cardAddress, deskAddress, type Program, realElectron, shopFolder, startProgram } from './program.ts'

const runtime = realElectron()
let port: number
let shop: ReturnType<typeof shopFolder>
let program: Program

/** A test that needs the real Electron. */
const genuine = (name: string, body: () => Promise<void>): void =>
  test(name, async (context) => {
    if ('reason' in runtime) return context.skip(runtime.reason)
    await body()
  })

beforeAll(async () => {
  if ('reason' in runtime) return
  port = await freePort()
  shop = shopFolder(port)
  program = await startProgram(runtime.executable, shop.folder, secret)
}, 120_000)
afterAll(async () => {
  if ('reason' in runtime) return
  await program.quit()
  shop.remove()
})

const row = (text: string) => program.desk.getByRole('row').filter({ hasText: text })
const queue = () => program.desk.getByRole('complementary', { name: '待接的電話訂單' })

genuine('its window opens on a scheme of its own, secure, isolated, and without Node', async () => {
  await program.desk.getByRole('navigation').waitFor()
  expect(program.desk.url().split('#')[0]).toBe(deskAddress)
  const found = await program.desk.evaluate(() => ({
    isSecure: isSecureContext,
    origin: location.origin,
    leaks: ['require', 'process', 'module', 'ipcRenderer', 'electron'].filter((name) => name in window),
    bridge: Object.keys(Object(Reflect.get(window, 'gasdesk'))),
  }))
  expect(found).toEqual({ isSecure: true, origin: 'app://desk', leaks: [], bridge: ['isDesktop'] })
  expect(await program.isVisible(deskAddress)).toBe(true)
})

genuine('the page may not leave, open a window, or reach the internet and the disk', async () => {
  const refused = await program.desk.evaluate(async () => {
    const fails = (url: string) =>
      fetch(url).then(
        () => false,
        () => true,
      )
    return [await fails('https://example.com/'), await fails('file:///etc/hosts'), window.open('https://example.com/') === null]
  })
  expect(refused).toEqual([true, true, true])
  await program.desk.evaluate(() => location.assign('https://example.com/')).catch(() => undefined)
  await program.desk.getByRole('navigation').waitFor()
  expect(program.desk.url().startsWith(deskAddress)).toBe(true)
})

genuine('a path outside the page is not served', async () => {
  const statuses = await program.desk.evaluate(() =>
    Promise.all(
      ['/../package.json', '/%2e%2e/main/desktop.js', '/..%5c..%5cpackage.json', '/missing.js'].map(
        async (path) => (await fetch(path)).status,
      ),
    ),
  )
  expect(statuses).toEqual([404, 404, 404, 404])
})

genuine('a delivery becomes a row without being asked for', async () => {
  await program.desk.getByRole('menuitem', { name: /^訂單/ }).click()
  expect(await push(port, orderOf('G-1', '真實王先生'))).toBe(200)
  await row('真實王先生').waitFor()
})

genuine('a call shows its card while another program has the focus, and 接單 on it ends it everywhere', async () => {
  await program.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.blur()
  })
  expect(await push(port, callOf('G-2', '林太太'))).toBe(200)
  await queue().getByText('林太太').waitFor()
  await expect.poll(() => program.isVisible(cardAddress)).toBe(true)
  await program.card.getByRole('button', { name: /^接單/ }).first().click()
  await program.card.getByRole('button', { name: '小美' }).click()
  await queue().waitFor({ state: 'detached' })
  await expect.poll(() => program.isVisible(cardAddress)).toBe(false)
})

genuine('closed, it goes to the tray and goes on receiving; a second start shows it and ends by itself', async () => {
  await program.closeDesk()
  await expect.poll(() => program.isVisible(deskAddress)).toBe(false)
  expect(await push(port, orderOf('G-3', '關窗後的李小姐'))).toBe(200)
  expect(await program.startAgain()).toBe(0)
  await expect.poll(() => program.isVisible(deskAddress)).toBe(true)
  await row('關窗後的李小姐').waitFor()
})

genuine('it ends in order, and what was acknowledged is there at the next start', async () => {
  expect(await push(port, orderOf('G-4', '收工前的陳先生'))).toBe(200)
  expect(await program.quit()).toBe(0)
  if (!('executable' in runtime)) return
  program = await startProgram(runtime.executable, shop.folder, secret)
  await program.desk.getByRole('menuitem', { name: /^訂單/ }).click()
  await row('收工前的陳先生').waitFor()
})

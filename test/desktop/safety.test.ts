/** Nobody but the desk's own page gets at the office, the page gets nowhere else, and it comes back by itself when it has gone. */

import { EventEmitter, once } from 'node:events'
import { isContractProcedure } from '@orpc/contract'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract } from '../../shared/contract/contract.ts'
import type { Frame } from '../electron-host/ipcMain.ts'
import { machine } from '../electron-host/machine.ts'
import { MessageChannelMain } from '../electron-host/messagePort.ts'
import { quitProgram } from '../electron-host/program.ts'
import { openedDesk, orderOf, prepareShop, push, startDesk } from './desk.ts'

let port: number
let page: Page
beforeAll(async () => {
  port = await prepareShop()
  page = await startDesk()
})
afterAll(async () => {
  await quitProgram()
  await machine.close()
})

const callsIn = (node: unknown, path: string): string[] => {
  if (isContractProcedure(node)) return [path]
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([name, inner]) => callsIn(inner, `${path}/${name}`))
}
const calls = callsIn(contract, '')

/** What comes back over a port that was handed over by this frame, one for each call of the contract. */
const answersTo = async (senderFrame: Frame | null): Promise<string[]> => {
  const { ipcMain } = machine.program()
  const sender = machine.windows[0]?.webContents
  const asked = calls.map((path) => {
    const { port1, port2 } = new MessageChannelMain()
    const end = Promise.withResolvers<string>()
    port1.on('message', ({ data }) => end.resolve(`${path}: ${data}`))
    port1.on('close', () => end.resolve('closed'))
    port1.start()
    ipcMain.emit('office', { sender, senderFrame, ports: [port2] }, null)
    port1.postMessage(JSON.stringify({ i: '1', p: { u: path, b: { json: {} } } }))
    return end.promise
  })
  return Promise.all(asked)
}

const desk: Frame = { url: 'app://desk/', origin: 'app://desk', parent: null }

describe('the door', () => {
  it('answers the desk', async () => {
    expect(calls.length).toBeGreaterThan(40)
    const answers = await answersTo(desk)
    expect(answers.filter((answer) => answer === 'closed')).toEqual([])
  })

  it.each<[string, Frame | null]>([
    ['no frame', null],
    ['another page', { url: 'https://evil.example/', origin: 'https://evil.example', parent: null }],
    ['another host of the scheme', { url: 'app://evil/', origin: 'app://evil', parent: null }],
    ['a frame in the desk', { ...desk, parent: desk }],
    ['a page without an origin', { ...desk, origin: 'null' }],
    ['a file', { url: 'file:///desk.html', origin: 'file://', parent: null }],
  ])('is shut for every call of %s', async (_, frame) => {
    expect(await answersTo(frame)).toEqual(calls.map(() => 'closed'))
  })
})

describe('the page', () => {
  it('may write to the clipboard and ask for nothing else', async () => {
    const { session } = machine.program()
    const contents = machine.windows[0]?.webContents
    if (contents === undefined) throw new Error('no window')
    const asked = [
      'clipboard-sanitized-write',
      'clipboard-read',
      'media',
      'geolocation',
      'notifications',
      'usb',
      'openExternal',
      'fullscreen',
    ]
    const granted = await Promise.all(asked.map((name) => session.isGranted(contents, name, 'app://desk')))
    expect(asked.filter((_, place) => granted[place])).toEqual(['clipboard-sanitized-write'])
    expect(await page.evaluate(() => navigator.clipboard.writeText('瓦斯').then(() => 'written', String))).toBe('written')
  })

  it.each(['https://evil.example/', 'http://127.0.0.1:9/', 'app://evil/', 'app://desk.evil/'])(
    'does not go to %s',
    async (url) => {
      await page.evaluate((address) => {
        location.href = address
      }, url)
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)))
      expect(machine.windows[0]?.getURL()).toMatch(/^app:\/\/desk\//)
      expect(await page.getByRole('navigation').count()).toBe(1)
    },
  )

  it('opens no window and nothing in another program', async () => {
    const before = [...machine.windows]
    for (const url of ['https://evil.example/', 'app://desk/', 'about:blank', 'file:///etc/passwd', 'tel:0912345678'])
      await page.evaluate((address) => void window.open(address), url)
    expect(machine.windows).toEqual(before)
    expect(machine.openedOutside).toEqual([])
    expect(machine.complaints.filter((text) => text.includes('was allowed'))).toEqual([])
  })

  it('reaches nothing outside, by its policy and by the session', async () => {
    const tries = await page.evaluate(() =>
      Promise.all(
        ['https://evil.example/', 'http://127.0.0.1:8787/'].map((url) =>
          fetch(url).then(
            () => 'reached',
            () => 'refused',
          ),
        ),
      ),
    )
    expect(tries).toEqual(['refused', 'refused'])
    const { session } = machine.program()
    const asked = [
      'https://evil.example/a.js',
      'http://127.0.0.1:8787/',
      'ws://evil.example/',
      'file:///etc/passwd',
      'app://desk/a.js',
    ]
    const cancelled = await Promise.all(asked.map((url) => session.isCancelled(url, 'script')))
    expect(cancelled).toEqual([true, true, true, true, false])
  })

  it('saves what it has made itself, and nothing that comes from elsewhere', async () => {
    await page.evaluate(() => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob(['{}']))
      link.download = 'made.json'
      link.click()
    })
    await expect.poll(() => machine.downloads).toEqual(['made.json'])
    const contents = machine.windows[0]?.webContents
    if (contents === undefined) throw new Error('no window')
    expect(machine.program().session.mayDownload(contents, 'https://evil.example/x.exe', 'x.exe')).toBe(false)
  })
})

describe('a page that has gone', () => {
  const row = (text: string) => page.getByRole('row').filter({ hasText: text })
  const showOrders = async () => {
    page = await openedDesk()
    await page.getByRole('menuitem', { name: /^訂單/ }).click()
  }

  it('by a reload hears of what comes afterwards', async () => {
    await page.reload()
    await showOrders()
    expect(await push(port, orderOf('S-1', '重載後的陳先生'))).toBe(200)
    await row('重載後的陳先生').waitFor()
  })

  it('by a crash is loaded again, and shows what came meanwhile', async () => {
    const window = machine.windows[0]
    const gone = once(window?.webContents ?? new EventEmitter(), 'render-process-gone')
    window?.webContents.forcefullyCrashRenderer()
    await gone
    expect(await push(port, orderOf('S-2', '當掉時的林小姐'))).toBe(200)
    await showOrders()
    await row('當掉時的林小姐').waitFor()
    expect(await push(port, orderOf('S-3', '復原後的張先生'))).toBe(200)
    await row('復原後的張先生').waitFor()
  })
})

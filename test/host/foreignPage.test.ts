/** A page of another origin in the same real browser, where the office's cookie lies, can neither read nor act nor frame. */

import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { launch, openContext } from '../support/browser.ts'
import { openPageHost, type PageHost } from '../support/pageHost.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let office: PageHost
let neighbour: Server
let browser: Browser
let context: BrowserContext
let foreign: Page

beforeAll(async () => {
  office = await openPageHost()
  neighbour = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><body>')).listen(
    0,
    '127.0.0.1',
  )
  await once(neighbour, 'listening')
  browser = await launch()
  context = await openContext(browser)
  const own = await context.newPage()
  await own.goto(office.host.url)
  foreign = await context.newPage()
})
afterAll(async () => {
  await browser.close()
  neighbour.close()
  await office.close()
})

/** The neighbouring port is the same site: the strict cookie goes along, and the checks of origin and site have to hold alone. */
beforeEach(async () => {
  await foreign.goto(`http://127.0.0.1:${(neighbour.address() as AddressInfo).port}/`)
})

it('is preceded by a page of the office that works in the same browser', async () => {
  const own = await context.newPage()
  await own.goto(`${office.origin}/`)
  expect(await own.title()).toBe('瓦斯行後台')
  expect(own.url()).not.toContain('token')
  await own.close()
})

it.each([{ mode: 'cors' }, { mode: 'no-cors' }] as const)('cannot read by fetch in mode $mode', async ({ mode }) => {
  const text = await foreign.evaluate(
    ([url, mode]) =>
      fetch(url, { mode, credentials: 'include' })
        .then((answer) => answer.text())
        .catch(() => ''),
    [`${office.origin}/`, mode] as const,
  )
  expect(text).toBe('')
})

it('cannot load the script of the office as its own', async () => {
  const outcome = await foreign.evaluate((url) => {
    const script = document.createElement('script')
    script.src = url
    return new Promise<string>((resolve) => {
      script.onload = () => resolve('loaded')
      script.onerror = () => resolve('refused')
      document.body.append(script)
    })
  }, `${office.origin}/assets/index-Ab12.js`)
  expect(outcome).toBe('refused')
})

it('cannot act by a form, a multipart post or a beacon', async () => {
  const refused: number[] = []
  foreign.on('response', (response) => void refused.push(response.status()))
  await foreign.evaluate(async (url) => {
    const form = new FormData()
    form.set('data', JSON.stringify({ json: { orderNo: 'A1', by: '小偷' }, meta: [], maps: [] }))
    await fetch(url, { method: 'POST', mode: 'no-cors', credentials: 'include', body: form }).catch(() => {})
    navigator.sendBeacon(url, form)
    const element = Object.assign(document.createElement('form'), { method: 'post', action: url, enctype: 'multipart/form-data' })
    document.body.append(element)
    element.submit()
  }, `${office.origin}/rpc/calls/acknowledge`)
  await foreign.waitForURL(/acknowledge/)
  expect(office.acts.acknowledged).toEqual([])
  expect(refused).toContain(403)
})

it('cannot put the office into a frame', async () => {
  const answer = foreign.waitForResponse((response) => response.url().startsWith(office.origin))
  await foreign.evaluate(
    (url) => document.body.append(Object.assign(document.createElement('iframe'), { src: url })),
    `${office.origin}/`,
  )
  expect((await answer).status()).toBe(403)
})

it('cannot lead a person into the office by a link', async () => {
  await foreign.evaluate(
    (url) => document.body.append(Object.assign(document.createElement('a'), { href: url, textContent: 'go' })),
    `${office.origin}/`,
  )
  await foreign.click('a')
  await foreign.waitForURL(`${office.origin}/`)
  expect(await foreign.textContent('h1')).toBe('這個連結不能從別的網站開啟')
})

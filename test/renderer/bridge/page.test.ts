/** In a real browser a screen hears of changes, knows whether the office can be reached, and lives within the page's strict policy. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { launch, openContext } from '../../support/browser.ts'
import { type FeedHost, openFeedHost } from '../../support/feedHost.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let folder: string
let office: FeedHost
let browser: Browser
let context: BrowserContext
let page: Page
const broken: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gasdesk-bridge-'))
  const root = resolve(import.meta.dirname, 'page')
  await build({ root, configFile: false, logLevel: 'silent', build: { outDir: folder, target: 'esnext', emptyOutDir: true } })
  office = await openFeedHost({ epoch: 'first', folder })
  browser = await launch()
  context = await openContext(browser)
  page = await context.newPage()
  await page.exposeFunction('noteBroken', (what: string) => broken.push(what))
  await page.addInitScript(() => {
    const note: (what: string) => void = Reflect.get(globalThis, 'noteBroken')
    document.addEventListener('securitypolicyviolation', (event) => note(`${event.violatedDirective} ${event.sample}`))
  })
  page.on('pageerror', (error) => broken.push(error.message))
  await page.goto(office.url)
})
afterAll(async () => {
  await browser.close()
  await office.close()
  await rm(folder, { recursive: true })
})

const shows = (id: string, text: string, tab = page) =>
  vi.waitFor(async () => expect(await tab.textContent(`#${id}`)).toBe(text), { timeout: 20_000 })

it('shows what was asked for and hears of every change in order', async () => {
  await shows('calls', 'success')
  await shows('state', 'up')
  await vi.waitFor(() => expect(office.openFeeds()).toBe(1))
  const ids = Array.from({ length: 50 }, (_, index) => `A${index}`)
  for (const id of ids) office.push(id)
  await shows('heard', ids.map((id) => ` ${id}`).join(''))
})

it('asks again after changes, a few times for many', async () => {
  await vi.waitFor(() => expect(office.askedForCalls()).toBeGreaterThan(1))
  expect(office.askedForCalls()).toBeLessThan(10)
})

it('styles its components and locks the page behind a dialog without breaking the policy', async () => {
  await page.click('button')
  await page.waitForSelector('[role=dialog]')
  const styles = await page.evaluate(() => [
    getComputedStyle(document.querySelector('button') ?? document.body).backgroundColor,
    getComputedStyle(document.body).overflowY,
  ])
  expect(styles).toEqual(['rgb(22, 119, 255)', 'hidden'])
  expect(broken).toEqual([])
})

it('shares one feed among its tabs, and hands it on when the tab that held it closes', async () => {
  const tabs = await Promise.all(Array.from({ length: 2 }, () => context.newPage()))
  await Promise.all(tabs.map((tab) => tab.goto(`http://127.0.0.1:${office.port}/`)))
  await Promise.all(tabs.map((tab) => shows('calls', 'success', tab)))
  expect(office.openFeeds()).toBe(1)
  office.push('T1')
  await Promise.all(tabs.map((tab) => shows('heard', ' T1', tab)))

  await page.close()
  for (const id of ['T2', 'T3']) office.push(id)
  await Promise.all(tabs.map((tab) => shows('heard', ' T1 T2 T3', tab)))
  expect(office.openFeeds()).toBe(1)
  page = tabs[0] ?? page
  await Promise.all(tabs.slice(1).map((tab) => tab.close()))
})

it('says that the office is gone, that it knows the page no longer, and goes on once it does again', async () => {
  const { port } = office
  await office.close()
  await shows('state', 'down')
  office = await openFeedHost({ epoch: 'second', port, folder })
  await shows('state', 'unauthorized')

  const tab = await context.newPage()
  await tab.goto(office.url)
  await tab.close()
  await page.bringToFront()
  await shows('state', 'up')
  await vi.waitFor(() => expect(office.askedForCalls()).toBeGreaterThan(0))
  const heard = await page.textContent('#heard')
  office.push('B1')
  await shows('heard', `${heard} B1`)
})

/** A real Chromium for tests, from the machine or else from npm; never downloads one, and shares nothing between two contexts. */

import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Chromium's own talk with the outside is off, so that a blocked internet means the page's requests alone. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The order: `GASDESK_CHROMIUM`, the system's Chromium or Chrome, Edge on Windows, the Chromium from npm. `more`: further switches. */
export async function launch(...more: string[]): Promise<Browser> {
  const args = [...quiet, ...more]
  const own = process.env.GASDESK_CHROMIUM ?? systemBrowsers.find((file) => existsSync(file))
  if (own) return chromium.launch({ executablePath: own, args: ['--no-sandbox', ...args] })
  if (process.platform === 'win32') return chromium.launch({ channel: 'msedge', args })
  // Its default arguments are left out on purpose: they include --disable-web-security.
  const { default: bundled } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await bundled.executablePath(), args: ['--no-sandbox', '--headless=shell', ...args] })
}

/** A context as a shop in Taiwan has it. */
export function openContext(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ locale: 'zh-TW', timezoneId: 'Asia/Taipei', viewport: { width: 1366, height: 768 } })
}

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * Pulls the plug: every request of the context to anything but this machine fails as without a network.
 * Returns the list of what was asked for, which grows as requests come.
 */
export async function blockInternet(context: BrowserContext): Promise<readonly string[]> {
  const asked: string[] = []
  const isAway = (url: URL): boolean => /^(https?|wss?):$/.test(url.protocol) && !loopback.has(url.hostname)
  await context.route(isAway, async (route) => {
    asked.push(route.request().url())
    await route.abort('internetdisconnected')
  })
  await context.routeWebSocket(isAway, (socket) => {
    asked.push(socket.url())
    void socket.close()
  })
  return asked
}

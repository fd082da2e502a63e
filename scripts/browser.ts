// A Chromium for the scripts that draw: the machine's own or the one from npm; never downloads one.
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

export async function launchBrowser(): Promise<Browser> {
  const own = process.env.GASDESK_CHROMIUM ?? browsers.find((file) => existsSync(file))
  if (own !== undefined) return chromium.launch({ executablePath: own, args: ['--no-sandbox'] })
  const { default: bundled } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await bundled.executablePath(), args: ['--no-sandbox', '--headless=shell'] })
}

// A demo shop that is the same for every picture, served by the built product and opened in a browser.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Page } from 'playwright-core'
import { dataPaths } from '../../main/core/base/paths.ts'
import { launchBrowser } from '../browser.ts'
import { fill } from '../demo/fill.ts'
import { story } from '../demo/story.ts'
import { demoSettings } from '../demo/town.ts'
import { ensureProduct } from '../product/build.ts'

type Look = Readonly<{ viewport: { width: number; height: number }; theme: string; language: string }>

export type Shop = Readonly<{ page: Page; close: () => Promise<void> }>

const root = resolve(import.meta.dirname, '..', '..')
async function serve(folder: string): Promise<{ child: ChildProcess; url: string }> {
  const entry = join(root, 'out', 'main', 'headless.js')
  const child = spawn(process.execPath, [entry, '--data-dir', folder, '--port', '0', '--ui-port', '0'], {
    env: { ...process.env, GASDESK_WEBHOOK_SECRET: 'a-secret-for-pictures-only' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(createInterface(child.stdout), 'line')
  return { child, url: JSON.parse(String(line)).uiUrl }
}

/** Fills `folder`, serves it and opens it; the caller closes the shop and removes the folder. */
export async function openShop(folder: string, { viewport, theme, language }: Look): Promise<Shop> {
  await ensureProduct(root)
  const until = Date.now()
  await fill(folder, story({ seed: 1, orders: 3_000, customers: 400, until }), until, () => {})
  writeFileSync(dataPaths(folder).settings, JSON.stringify(demoSettings))
  const { child, url } = await serve(folder)
  const browser = await launchBrowser()
  const context = await browser.newContext({ viewport, locale: 'zh-TW', timezoneId: 'Asia/Taipei', reducedMotion: 'reduce' })
  await context.addInitScript(
    (kept) => {
      for (const [key, value] of Object.entries(kept)) localStorage.setItem(`gasdesk.${key}`, JSON.stringify(value))
    },
    { theme, language, person: '王店長' },
  )
  const page = await context.newPage()
  await page.goto(url)
  await page.getByRole('navigation').waitFor()
  return {
    page,
    close: async () => {
      await browser.close()
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

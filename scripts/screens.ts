// npm run screens: starts the product on a small fixed demo and takes the pictures of docs/screens that README shows.
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { indexed } from './screens/indexed.ts'
import { openShop } from './screens/shop.ts'
import { sights } from './screens/sights.ts'

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    size: { type: 'string', default: '1280x720' },
    theme: { type: 'string', default: 'light' },
    language: { type: 'string', default: 'zh-TW' },
  },
})

/** A picture that is larger is not fit for a page that shows many. */
const mostBytes = 150 * 1024

const size = /^(\d+)x(\d+)$/.exec(values.size)
if (size === null) throw new Error(`--size takes e.g. 1280x720, not "${values.size}"`)
const viewport = { width: Number(size[1]), height: Number(size[2]) }
const folder = resolve(values.out ?? join(import.meta.dirname, '..', 'docs', 'screens'))

const data = mkdtempSync(join(tmpdir(), 'gasdesk-screens-'))
mkdirSync(folder, { recursive: true })
const shop = await openShop(data, { viewport, theme: values.theme, language: values.language })
try {
  for (const { name, show } of sights) await take(shop.page, name, show)
} finally {
  await shop.close()
  rmSync(data, { recursive: true, force: true })
}

async function take(page: Page, name: string, show: (page: Page) => Promise<void>): Promise<void> {
  await show(page)
  const file = join(folder, `${name}.png`)
  writeFileSync(file, indexed(await page.screenshot({ animations: 'disabled', caret: 'hide' })))
  const { size: bytes } = statSync(file)
  if (bytes > mostBytes) throw new Error(`${file} has ${bytes} bytes, more than ${mostBytes}`)
  console.log(`${pathToFileURL(file).pathname} ${Math.round(bytes / 1024)} KiB`)
}

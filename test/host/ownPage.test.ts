/** In a real browser the policy of the page stops what is not its own: injected scripts, handlers, styles, text as code, talk with the outside. */

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { launch, openContext } from '../support/browser.ts'
import { openPageHost, type PageHost } from '../support/pageHost.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let office: PageHost
let browser: Browser
let page: Page

/** What would happen if the page's own scripts were careless. */
const attempts = {
  'style-src-elem': "document.head.append(Object.assign(document.createElement('style'), { textContent: 'body{}' }))",
  'style-src-attr': "document.body.setAttribute('style', 'color: red')",
  'connect-src': "fetch('https://example.com/').catch(() => {})",
  'img-src': "new Image().src = 'https://example.com/x.png'",
  'frame-src': "document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://example.com/' }))",
  'require-trusted-types-for': "try { document.body.innerHTML = '<img src=x onerror=alert(1)>' } catch {}",
  'form-action':
    "const form = document.createElement('form'); form.action = 'https://example.com/'; document.body.append(form); form.submit()",
}

/** A page into which somebody wrote what a browser would run at once. */
const tampered = `<!doctype html><html><head><base href="https://example.com/">
<script type="module" src="/assets/index-Ab12.js"></script><script>ran = 'script'</script><style>body { color: red }</style></head>
<body onload="ran = 'handler'"><object data="/favicon.svg"></object></body></html>`

beforeAll(async () => {
  office = await openPageHost()
  const script = Object.entries(attempts).map(([name, code]) => `attempts[${JSON.stringify(name)}] = () => { ${code} }`)
  await writeFile(join(office.folder, 'assets', 'index-Ab12.js'), `globalThis.attempts = {}\n${script.join('\n')}`)
  await writeFile(join(office.folder, 'index.html'), tampered)
  browser = await launch()
  page = await (await openContext(browser)).newPage()
  await page.addInitScript(() => {
    const violated: string[] = []
    Object.assign(globalThis, { violated })
    document.addEventListener('securitypolicyviolation', (event) => violated.push(event.violatedDirective))
  })
  await page.goto(office.host.url)
})
afterAll(async () => {
  await browser.close()
  await office.close()
})

it('stops what was written into the page itself', async () => {
  const seen = await page.evaluate(() => [
    Reflect.get(globalThis, 'violated').slice(0, 5).sort(),
    typeof Reflect.get(globalThis, 'ran'),
  ])
  expect(seen).toEqual([['base-uri', 'object-src', 'script-src-attr', 'script-src-elem', 'style-src-elem'], 'undefined'])
})

it.each(Object.keys(attempts))('stops by %s', async (directive) => {
  const violated = await page.evaluate(
    (name) =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective), { once: true })
        const run: unknown = Reflect.get(Reflect.get(globalThis, 'attempts'), name)
        if (typeof run === 'function') run()
      }),
    directive,
  )
  expect(violated).toBe(directive)
})

it('lets the page read its nonce and shows it to nothing else', async () => {
  const seen = await page.evaluate(() => {
    const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')
    return [meta?.nonce.length, meta?.getAttribute('nonce')]
  })
  expect(seen).toEqual([24, ''])
})

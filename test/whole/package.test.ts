import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guideOrder } from '../support/http.ts'
import { fusesOf, type Packed, pack } from '../support/packed.ts'
import { startProduct } from '../support/product.ts'

const root = resolve(import.meta.dirname, '..', '..')
let linux: Packed
let windows: Packed
const made: Packed[] = []

beforeAll(async () => {
  linux = await pack([], 'https://updates.example.com/gasdesk')
  made.push(linux)
  windows = await pack(['--win'])
  made.push(windows)
}, 600_000)
afterAll(() => {
  for (const packed of made) packed.remove()
})

/** Everything that may be in the archive. What is new is added here on purpose, or left out of the package. */
const allowed = (platform: string): readonly RegExp[] => [
  /^package\.json$/,
  /^out\/main\/(desktop|headless|writer|reader|workbook|importing|exporter|backup)\.js$/,
  /^out\/main\/chunk-[\w.-]+\.js$/,
  /^out\/preload\/preload\.cjs$/,
  /^out\/renderer\/(index|card)\.html$/,
  /^out\/renderer\/assets\/[\w.-]+\.(js|css|woff2|mp3|wav|ogg)$/,
  /^resources\/(tray|badge)-[\w-]+(@[\d.]+x)?\.png$/,
  /^resources\/icon\.png$/,
  /^node_modules\/better-sqlite3\/(package\.json|LICENSE)$/,
  /^node_modules\/better-sqlite3\/lib\/[\w/-]+\.js$/,
  new RegExp(`^node_modules/better-sqlite3/prebuilds/${platform}-(x64|arm64)\\.node$`),
]

test.each([
  ['Linux', () => linux, 'linux'],
  ['Windows', () => windows, 'win32'],
] as const)(
  'the archive for %s holds the built product and nothing else: no test, no source, no secret',
  (_, packed, platform) => {
    const patterns = allowed(platform)
    const { files } = packed()
    expect(files.filter((path) => !patterns.some((pattern) => pattern.test(path)))).toEqual([])
    expect(patterns.slice(0, 4).filter((pattern) => !files.some((path) => pattern.test(path)))).toEqual([])
    expect(files).toEqual(
      expect.arrayContaining([
        'out/main/desktop.js',
        'out/main/headless.js',
        'out/renderer/index.html',
        'resources/tray-receiving.png',
        `node_modules/better-sqlite3/prebuilds/${platform}-x64.node`,
      ]),
    )
  },
)

test('workers, what they import and the native part lie beside the archive; the entries stay inside', () => {
  const { unpacked, program } = linux
  const { files } = linux
  const code = files.filter((path) => path.startsWith('out/main/') && !/\/(desktop|headless)\.js$/.test(path))
  const native = files.filter((path) => path.startsWith('node_modules/'))
  expect([...unpacked].sort()).toEqual([...code, ...native].sort())
  const beside = join(program, 'resources', 'app.asar.unpacked')
  for (const path of unpacked) expect(existsSync(join(beside, path)), path).toBe(true)
  // Else Node would have to guess that they are modules.
  expect(JSON.parse(readFileSync(join(beside, 'package.json'), 'utf8'))).toEqual({ type: 'module' })
})

test('nothing in it names the folder that it was built in', () => {
  const folder = linux.extract()
  const texts = linux.files.filter((path) => /^(out\/main|package\.json)/.test(path))
  expect(texts.filter((path) => readFileSync(join(folder, path), 'utf8').includes(root))).toEqual([])
})

test('extracted, it runs and answers a delivery with 200', async () => {
  const product = await startProduct('a-secret-of-this-test', undefined, 0, join(linux.extract(), 'out', 'main', 'headless.js'))
  try {
    const answer = await fetch(product.ready.webhookUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Webhook-Secret': 'a-secret-of-this-test' },
      body: JSON.stringify(guideOrder('PACKED-1')),
    })
    expect(answer.status).toBe(200)
    const { success, result } = await answer.json()
    expect([success, result.action]).toEqual([true, 'created'])
    const admitted = await fetch(product.ready.uiUrl, { redirect: 'manual' })
    const cookie = admitted.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ')
    const page = await fetch(new URL('/', product.ready.uiUrl), { headers: { cookie } })
    expect(await page.text()).toContain('<div id="root">')
  } finally {
    expect(await product.stop()).toBe(0)
  }
})

test('the fuses are set in the program itself', () => {
  // RunAsNode, cookies, NODE_OPTIONS, --inspect, integrity, only the archive, snapshot, file://, WebAssembly traps (left as Electron has it)
  expect(fusesOf(join(linux.program, 'gasdesk'))).toBe('010011001')
  expect(fusesOf(join(windows.program, 'Gasdesk.exe'))).toBe('010011001')
})

test('the address of updates is beside the program when one was given, and else nothing is', () => {
  const written = readFileSync(join(linux.program, 'resources', 'app-update.yml'), 'utf8')
  expect(written).toMatch(/^provider: generic$/m)
  expect(written).toMatch(/^url: https:\/\/updates\.example\.com\/gasdesk$/m)
  expect(written).toMatch(/^updaterCacheDirName: gasdesk-updater$/m)
  expect(readdirSync(join(windows.program, 'resources'))).not.toContain('app-update.yml')
})

test('only the languages of the program are kept, and it is said that this is no installer', () => {
  expect(readdirSync(join(linux.program, 'locales')).sort()).toEqual(['en-US.pak', 'zh-TW.pak'])
  expect(linux.said).toContain('No installer was built')
})

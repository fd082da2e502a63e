import { readdirSync, readFileSync, statSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join, resolve } from 'node:path'
import { parseAst } from 'vite'
import { expect, test } from 'vitest'
import { z } from 'zod'

const out = resolve(import.meta.dirname, '..', '..', 'out')
const main = join(out, 'main')

const text = z.object({ value: z.string() })
const named = z.object({ name: z.string() })

/** The module that one part of the program asks for: an import or export from it, a late import, or a require that the bundler kept. */
function askedBy(part: Readonly<Record<string, unknown>>, type: string): string | undefined {
  if (/^(Import|Export)\w*(Declaration|Expression)$/.test(type)) return text.safeParse(part.source).data?.value
  const isRequire = type === 'CallExpression' && named.safeParse(part.callee).data?.name === '__require'
  return isRequire && Array.isArray(part.arguments) ? text.safeParse(part.arguments[0]).data?.value : undefined
}

function importsOf(file: string): readonly string[] {
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const asked = 'type' in value && typeof value.type === 'string' ? askedBy({ ...value }, value.type) : undefined
    if (asked) found.add(asked)
    for (const inner of Object.values(value)) visit(inner)
  }
  visit(parseAst(readFileSync(join(main, file), 'utf8')).body)
  return [...found]
}

/** Every module that an entry needs: our own files as they lie in out/main, and the names of what is outside. */
function needsOf(entry: string): ReadonlySet<string> {
  const needs = new Set<string>()
  const visit = (file: string): void => {
    if (needs.has(file)) return
    needs.add(file)
    for (const name of importsOf(file)) name.startsWith('./') ? visit(name.slice(2)) : needs.add(name)
  }
  visit(entry)
  return needs
}

const isOutside = (name: string): boolean => !name.endsWith('.js') && !name.startsWith('node:') && !builtinModules.includes(name)

test('entries, workers and chunks lie in one folder, so that a worker is the neighbour of any module', () => {
  const entries = readdirSync(main, { withFileTypes: true })
  expect(entries.filter((entry) => entry.isDirectory())).toEqual([])
  expect(entries.map((entry) => entry.name)).toEqual(
    expect.arrayContaining(['desktop.js', 'headless.js', 'importing.js', 'reader.js', 'writer.js']),
  )
})

test.each(['headless.js', 'writer.js', 'reader.js', 'importing.js'])(
  '%s needs nothing outside the build but better-sqlite3',
  (entry) => {
    expect([...needsOf(entry)].filter(isOutside).filter((name) => name !== 'better-sqlite3')).toEqual([])
  },
)

test('the main thread of the headless host does not load the database', () => {
  expect([...needsOf('headless.js')]).not.toContain('better-sqlite3')
})

test('the desktop needs Electron beside it, and nothing more', () => {
  expect([...needsOf('desktop.js')].filter(isOutside)).toEqual(['electron'])
})

const page = join(out, 'renderer')
const addressesOfPage = (): string[] =>
  [...readFileSync(join(page, 'index.html'), 'utf8').matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '')

test('the page takes everything from beside itself', () => {
  const addresses = addressesOfPage()
  expect(addresses.length).toBeGreaterThan(0)
  for (const address of addresses) expect(address).toMatch(/^\.\/assets\//)
  expect(readFileSync(join(page, 'index.html'), 'utf8')).not.toContain('<script>')
})

/** What a script of the page needs before its first line runs. */
function neededAtOnce(file: string): string[] {
  const { body } = parseAst(readFileSync(join(page, 'assets', file), 'utf8'))
  return body
    .flatMap((part) => ('source' in part && part.source !== null ? [text.parse(part.source).value] : []))
    .map((name) => name.slice('./'.length))
}

/** The scripts that are fetched before anything of the desk is on screen: those that index.html names and what they need. */
function startOfPage(): readonly string[] {
  const files = new Set(addressesOfPage().flatMap((address) => /([^/]+\.js)$/.exec(address)?.[1] ?? []))
  for (const file of files) for (const needed of neededAtOnce(file)) files.add(needed)
  return [...files]
}

const scripts = () => readdirSync(join(page, 'assets')).filter((file) => file.endsWith('.js'))

test('the start of the page waits for no screen, no search and no chart', () => {
  const start = startOfPage()
  const late = ['Today', 'Orders', 'Calls', 'Customers', 'Stock', 'Waiting', 'Settings', 'Integration', 'Slip', 'FirstRun']
  for (const name of [...late.map((area) => `${area}Screen`), 'Palette', 'DayPicker', 'Drawing']) {
    const own = scripts().filter((file) => new RegExp(`^${name}-[\\w-]+\\.js$`).test(file))
    expect(own, name).toHaveLength(1)
    expect(start).not.toContain(own[0])
  }
  const draws = (file: string) => readFileSync(join(page, 'assets', file), 'utf8').includes('[ECharts]')
  expect(scripts().filter(draws)).toHaveLength(1)
  expect(start.filter(draws)).toEqual([])
})

test('the start of the page stays as small as it is', () => {
  const bytes = startOfPage().reduce((sum, file) => sum + statSync(join(page, 'assets', file)).size, 0)
  expect(bytes).toBeGreaterThan(500_000)
  expect(bytes).toBeLessThan(1_060_000)
})

test('the rules of every antd part that the page shows are made with the page', () => {
  const [file, ...others] = readdirSync(join(page, 'assets')).filter((name) => /^antd-[\w-]+\.css$/.test(name))
  expect(others).toEqual([])
  expect(addressesOfPage()).toContain(`./assets/${file}`)
  const rules = readFileSync(join(page, 'assets', file ?? ''), 'utf8')
  for (const part of ['btn', 'table', 'picker-dropdown', 'modal', 'drawer', 'select', 'message', 'menu', 'form-item', 'steps'])
    expect(rules).toMatch(new RegExp(`\\.ant-${part}[\\s{.:>]`))
})

import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundle, bundlePath } from '../../../scripts/push/bundle.ts'
import { guideOrder, secret, type TempListener, tempListener, webhookPath } from '../../support/http.ts'
import { spawned } from '../../support/spawned.ts'

let folder: string
let door: TempListener
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gasdesk-push-'))
  copyFileSync(bundlePath, join(folder, 'push.mjs'))
  door = await tempListener()
})
afterAll(async () => {
  await door.close()
  rmSync(folder, { recursive: true, force: true })
})

const run = (words: readonly string[], node = process.execPath) =>
  spawned(node, [join(folder, 'push.mjs'), ...words], { cwd: folder, env: { PATH: '', GASDESK_WEBHOOK_SECRET: secret } })

test('docs/push.mjs is what scripts/push makes', async () => {
  expect(readFileSync(bundlePath, 'utf8')).toBe(await bundle())
})

test('it needs nothing but Node', () => {
  const imported = [...readFileSync(bundlePath, 'utf8').matchAll(/^import .* from "(.*)"/gm)].map(([, from]) => from)
  expect(imported.length).toBeGreaterThan(0)
  expect(imported.filter((from) => !from?.startsWith('node:'))).toEqual([])
})

/** The oldest Node at hand: the machine's own may be older than the one that the tests run on. */
const oldNode = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => {
  const version = existsSync(path) ? spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout : ''
  return Number(/^v(\d+)/.exec(version)?.[1]) >= 18
})

test('copied anywhere it pushes, reports and keeps its place', async () => {
  const url = `http://127.0.0.1:${door.port}${webhookPath}`
  const events = [guideOrder('H-1'), { ...guideOrder('H-2'), type: 'phone_order.received' }, { type: 'order.created', order: {} }]
  writeFileSync(join(folder, 'old.jsonl'), events.map((event) => JSON.stringify(event)).join('\n'))
  const { code, out } = await run(['--file', 'old.jsonl', '--url', url], oldNode)
  expect(out).toMatch(/^3 sent in [\d.]+ s: .*2 created/)
  expect(out).toContain('1 refused')
  expect(code).toBe(1)
  expect(door.column(`SELECT channel FROM orders WHERE order_no LIKE 'H-%' ORDER BY order_no`)).toEqual(['import', 'import'])
  expect(JSON.parse(readFileSync(join(folder, 'old.jsonl.push.json'), 'utf8'))).toMatchObject({ done: 3, isWhole: true })
})

test.each([
  ['without a file', ['--url', 'http://127.0.0.1:1/'], /--file is missing/],
  ['without an address', ['--file', 'old.jsonl'], /--url takes/],
  ['with an unknown word', ['--fast'], /--fast/],
  ['with a file that is not there', ['--file', 'none.jsonl', '--url', 'http://127.0.0.1:1/'], /none\.jsonl/],
  ['with a file of another kind', ['--file', 'push.mjs', '--url', 'http://127.0.0.1:1/'], /known ending/],
  ['with a wrong secret', ['--file', 'other.jsonl', '--secret', 'wrong'], /check the address and the secret/],
])('%s it says so and ends with 2', async (_, words, sentence) => {
  writeFileSync(join(folder, 'other.jsonl'), JSON.stringify(guideOrder('H-9')))
  const there = words.includes('--secret') ? ['--url', `http://127.0.0.1:${door.port}${webhookPath}`] : []
  const { code, error } = await run([...words, ...there])
  expect(error).toMatch(sentence)
  expect(error).not.toContain(secret)
  expect(code).toBe(2)
})

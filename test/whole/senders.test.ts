import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { dataPaths } from '../../main/core/base/paths.ts'
import { openReadable } from '../../main/core/storage/open.ts'
import { guideOrder, patiently } from '../support/http.ts'
import { type Product, startProduct } from '../support/product.ts'
import { findProgram, folderWith, outputOf } from '../support/runtime.ts'

const senders = resolve(import.meta.dirname, '..', 'fixtures', 'senders')
const sender = (name: string): string => join(senders, name)
let product: Product

beforeAll(async () => {
  product = await startProduct('jyt-gas-webhook-2024')
})
afterAll(async () => {
  expect(await product.stop()).toBe(0)
})

type Told = { status: number; body: { success: boolean; result?: { action: string } } }

/** One JSON line for each answer that a sender got. */
const told = (output: string): Told[] =>
  output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
const inShort = ({ status, body }: Told) => [status, body.success, body.result?.action]

function rows(sql: string): unknown[] {
  const db = openReadable(dataPaths(product.ready.dataDir).database)
  try {
    return db.prepare(sql).raw().all()
  } finally {
    db.close()
  }
}
const order = (orderNo: string) =>
  rows(
    `SELECT customer_name, customer_phone, total_cents, delivery_date, status, note FROM orders WHERE order_no = '${orderNo}'`,
  )[0]

test('the guide’s JavaScript', async () => {
  const answers = told(await outputOf(process.execPath, [sender('javascript.mjs'), product.ready.webhookUrl]))
  expect(answers.map(inShort)).toEqual([
    [200, true, 'created'],
    [200, true, 'updated'],
    [200, true, 'created'],
  ])
  expect(order('JS-001')).toEqual(['林小姐', '0922-333-444', 130_000, '2026-11-24', 'pending', null])
  expect(rows("SELECT name, payment_type FROM customers WHERE id = 'js-customer'")).toEqual([['林小姐', 'cash']])
  expect(rows("SELECT quantity, min_stock FROM stock_items WHERE product_id = 'P-20KG'")).toEqual([[7, 10]])
})

test('the guide’s curl', async ({ skip }) => {
  const curl = await findProgram(['curl'], '--version')
  if (curl === null) return skip('curl is not installed')
  const output = await outputOf(curl, [
    ...['-s', '-w', '\n%{http_code}', '-X', 'POST', product.ready.webhookUrl],
    ...['-H', 'Content-Type: application/json', '-H', 'X-Webhook-Secret: jyt-gas-webhook-2024'],
    ...['-d', JSON.stringify(guideOrder('TEST-001'), null, 2)],
  ])
  const [body = '', status] = output.split('\n')
  expect([status, JSON.parse(body).result]).toEqual(['200', { success: true, action: 'created', orderNo: 'TEST-001' }])
  expect(order('TEST-001')).toEqual(['測試客戶', '0912345678', 80_000, null, 'pending', '測試訂單'])
})

test('the guide’s Python', async ({ skip }) => {
  const python = await findProgram(['python3', '/usr/bin/python3', 'python'], '-c', 'import requests')
  if (python === null) return skip('Python with requests is not installed')
  const answers = told(await outputOf(python, [sender('python.py'), product.ready.webhookUrl]))
  expect(answers.map(inShort)).toEqual([[200, true, 'created']])
  expect(order('PY-001')).toEqual(['黃先生', '0955 666 777', 246_000, '2026-11-25', 'pending', '門口🐕'])
})

test('the guide’s PHP, and a body too long for it', async ({ skip }) => {
  const php = await findProgram(['php'], '-r', "exit(extension_loaded('curl') ? 0 : 1);")
  if (php === null) return skip('PHP with cURL is not installed')
  const answers = told(await outputOf(php, [sender('php.php'), product.ready.webhookUrl]))
  expect(answers.map(inShort)).toEqual([
    [200, true, 'created'],
    [413, false, undefined],
  ])
  const rejected = () => rows("SELECT reject_cause FROM audit_log WHERE action = 'WEBHOOK_REJECTED'")
  await vi.waitFor(() => expect(rejected()).toEqual([['too_large']]), patiently)
  expect(order('PHP-001')).toEqual(['陳太太', '04-2233-4455', 80_000, '2026-11-24', 'pending', null])
})

/** Where Debian and Mono put it. */
const newtonsoftFolders = ['/usr/lib/cli/Newtonsoft.Json-5.0', '/usr/lib/mono/gac/Newtonsoft.Json/6.0.0.0__b9a188c8922137c6']

test('the guide’s C#, with HttpClient and Newtonsoft.Json', async ({ skip }) => {
  const [compiler, mono] = [await findProgram(['mcs'], '--version'), await findProgram(['mono'], '--version')]
  const newtonsoft = folderWith('Newtonsoft.Json.dll', newtonsoftFolders)
  if (compiler === null || mono === null || newtonsoft === null) return skip('Mono with Newtonsoft.Json is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'gasdesk-csharp-'))
  const program = join(folder, 'sender.exe')
  const references = ['-r:System.Net.Http.dll', `-r:${join(newtonsoft, 'Newtonsoft.Json.dll')}`]
  await outputOf(compiler, [`-out:${program}`, ...references, sender('csharp.cs')])
  const answers = told(await outputOf(mono, [program, product.ready.webhookUrl], { MONO_PATH: newtonsoft }))
  rmSync(folder, { recursive: true })
  expect(answers.map(inShort)).toEqual([[200, true, 'created']])
  expect(order('CS-001')).toEqual(['王大同', '0933-123-456', 80_000, '2026-11-26', 'pending', null])
})

test('each of them is in the audit log', () => {
  const received = rows("SELECT count(*) FROM audit_log WHERE action = 'WEBHOOK_RECEIVED' AND status = 'SUCCESS'")
  const events = rows('SELECT count(*) FROM events')
  expect(received).toEqual(events)
})

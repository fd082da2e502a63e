import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dataPaths } from '../../main/core/base/paths.ts'
import { openReadable } from '../../main/core/storage/open.ts'
import { patiently } from '../support/http.ts'
import { type Product, productFolder, startProduct } from '../support/product.ts'

const secret = 'a-secret-of-the-pushed-shop'
const script = resolve(import.meta.dirname, '..', '..', 'scripts', 'push.ts')
const orders = 150
const steps = ['pending', 'confirmed', 'delivering', 'completed']

let product: Product
const folder = productFolder()
const files = mkdtempSync(join(tmpdir(), 'gasdesk-pushed-'))
const file = join(files, 'old.jsonl')
beforeAll(async () => {
  product = await startProduct(secret, folder)
})
afterAll(async () => {
  await product.stop()
  for (const each of [folder, files]) rmSync(each, { recursive: true, force: true })
})

/** Each order step by step, the steps of all orders mixed as a log has them; the first of each is a call. */
const events = steps.flatMap((status, step) =>
  Array.from({ length: orders }, (_, number) => ({
    type: step === 0 ? 'phone_order.received' : 'order.updated',
    order: { orderNo: `H-${number}`, customerPhone: '0912345678', status },
  })),
)

const rows = <Row>(sql: string): Row[] => {
  const db = openReadable(dataPaths(folder).database)
  try {
    return db.prepare<[], Row>(sql).all()
  } finally {
    db.close()
  }
}
const applied = () => rows<{ id: number }>(`SELECT id FROM events WHERE status = 'applied'`).length

const pushing = (...words: string[]): ChildProcess =>
  spawn(process.execPath, [script, '--file', file, '--url', product.ready.webhookUrl, '--rate', '0', ...words], {
    env: { ...process.env, GASDESK_WEBHOOK_SECRET: secret },
    stdio: ['ignore', 'pipe', 'inherit'],
  })

const kill = async (child: ChildProcess): Promise<void> => {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

test('the past is there once and in order, although the shop and the sender were killed in the middle', async () => {
  writeFileSync(file, events.map((event) => JSON.stringify(event)).join('\n'))
  const first = pushing()
  await expect.poll(applied, patiently).toBeGreaterThan(events.length / 4)
  await kill(product.child)
  product = await startProduct(secret, folder, 0, undefined, Number(new URL(product.ready.webhookUrl).port))
  // The sender finds the shop again by itself, after the guide's five seconds.
  const before = applied()
  await expect.poll(applied, patiently).toBeGreaterThan(before)
  await kill(first)

  const second = pushing('--resume')
  const [said] = await Promise.all([second.stdout === null ? '' : text(second.stdout), once(second, 'exit')])
  expect(second.exitCode).toBe(0)
  expect(said).toMatch(/^\d+ sent in/)
  const { done } = JSON.parse(readFileSync(`${file}.push.json`, 'utf8'))
  expect(done).toBe(events.length)

  const kept = rows<{ body: Buffer }>(`SELECT body FROM events WHERE status = 'applied' ORDER BY id`)
  const told = kept.map(({ body }) => JSON.parse(body.toString('utf8')).order)
  expect(told).toHaveLength(events.length)
  for (let number = 0; number < orders; number++) {
    expect(told.filter(({ orderNo }) => orderNo === `H-${number}`).map(({ status }) => status)).toEqual(steps)
  }
  expect(rows(`SELECT DISTINCT channel, status FROM orders`)).toEqual([{ channel: 'import', status: 'completed' }])
  expect(rows(`SELECT order_no FROM orders WHERE channel = 'phone'`)).toEqual([])
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readHead } from '../../main/core/audit/head.ts'
import { verifyAudit } from '../../main/core/audit/verify.ts'
import { dataPaths } from '../../main/core/base/paths.ts'
import { openReadable } from '../../main/core/storage/open.ts'
import { fill } from '../../scripts/demo/fill.ts'
import { story } from '../../scripts/demo/story.ts'

const until = Date.parse('2026-11-24T10:42:00+08:00')
const options = { seed: 7, orders: 365, customers: 60, until }

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gasdesk-demo-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const fillAt = (name: string, seed = options.seed) => fill(join(folder, name), story({ ...options, seed }), until, () => {})
const open = (name: string) => openReadable(dataPaths(join(folder, name)).database)

const rowsOf = (name: string) => {
  const db = open(name)
  const tables = ['orders', 'order_items', 'customers', 'stock_items', 'stock_movements']
  const rows = tables.map((table) => db.prepare(`SELECT * FROM ${table}`).all())
  db.close()
  return rows
}

test('the same seed tells the same story, another seed another one', async () => {
  await fillAt('a')
  await fillAt('b')
  await fillAt('c', 8)
  expect(rowsOf('a')).toEqual(rowsOf('b'))
  expect(rowsOf('a')).not.toEqual(rowsOf('c'))
})

test('the shop has all that screens must show, and an intact audit log', async () => {
  await fillAt('a')
  const db = open('a')
  const count = (what: string) => Number(db.prepare<[], number>(`SELECT count(*) FROM ${what}`).pluck().get())
  expect(count('orders')).toBeGreaterThan(300)
  expect(count('customers')).toBeGreaterThanOrEqual(60)
  expect(count("orders WHERE channel = 'phone' AND acknowledged_at IS NULL")).toBe(2)
  expect(count("events WHERE status = 'failed'")).toBeGreaterThanOrEqual(3)
  expect(count("events WHERE status = 'unrecognised'")).toBe(2)
  expect(count('stock_items WHERE quantity < min_stock')).toBe(2)
  expect(count(`orders WHERE created_at > ${until}`)).toBe(0)
  expect(verifyAudit(db, { head: readHead(dataPaths(join(folder, 'a')).auditHead) })).toMatchObject({
    isIntact: true,
    broken: null,
  })
  db.close()
})

test('a folder that has a database is left alone', async () => {
  await fillAt('a')
  await expect(fillAt('a')).rejects.toThrow('has a database already')
})

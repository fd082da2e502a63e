import { afterEach, beforeEach, expect, test } from 'vitest'
import { orderHistory } from '../../../main/core/desk/history.ts'
import type { Thing } from '../../../main/core/importer/things/thing.ts'
import { firstUndoPlace, type UndoPlace, undoChunk } from '../../../main/core/importer/undoing/undo.ts'
import { beginImport } from '../../../main/core/importer/writing/begin.ts'
import { writeChunk } from '../../../main/core/importer/writing/chunk.ts'
import { turn } from '../../../main/core/importer/writing/turn.ts'
import { indexSome } from '../../../main/core/storage/search/indexer.ts'
import { importById } from '../../../main/core/storage/tables/imports.ts'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'
import { customerAt, orderAt, rows, senderTo, zone } from '../../support/events.ts'

let database: TempDatabase
beforeEach(() => {
  database = tempDatabase()
})
afterEach(() => database.close())

const at = Date.UTC(2026, 10, 24, 5)
const by = '王店長'

const counts = { rows: 0, things: 0, created: 0, changed: 0, kept: 0, same: 0, refused: 0, refusedRows: 0 }
const totals = {
  orders: 0,
  orderLines: 0,
  cents: 0,
  unpriced: 0,
  cylinders: [],
  firstDate: null,
  lastDate: null,
  customers: 0,
  callers: 0,
  products: 0,
  stockPieces: 0,
  statesAssumed: 0,
  undated: 0,
}

/** Confirms an import of so many things, compared before any delivery. */
const begin = (id: string, total: number): void => {
  beginImport(database.db, {
    row: {
      id,
      file_name: `${id}.xlsx`,
      file_bytes: 1,
      file_sha256: id,
      plan_sha256: id,
      started_at: at,
      started_by: by,
      confirmed_at: at,
      confirmed_by: by,
      as_of_event: 0,
      total,
    },
    plan: {
      mappings: [],
      precedence: 'books',
      summary: { counts: { orders: counts }, totals, skipped: [], skippedRows: 0 },
      today: '2026-11-24',
      zone,
    },
    shapes: [],
  })
}

const order = (key: string, patch: object, day = 1): Thing => ({
  kind: 'orders',
  key,
  at: Date.UTC(2024, 0, day),
  patch: { status: 'completed', ...patch },
  lines: [{ productName: '瓦斯桶20公斤', quantity: 1, unitPriceCents: 80_000 }],
})

const write = (id: string, after: number, ...things: Thing[]): void => {
  writeChunk(database.db, { id, after, upTo: after + things.length, things: things.map((thing) => JSON.stringify(thing)), at })
}

const undo = (id: string): void => {
  turn(database.db, { id, to: 'undoing', by, at, failure: null })
  for (let place: UndoPlace | null = firstUndoPlace; place !== null; )
    place = undoChunk(database.db, { id, place, limit: 2, at }).next
  turn(database.db, { id, to: 'undone', by, at, failure: null })
}

const left = (id: string) => {
  const { seq, left_rows } = importById(database.db, id) ?? { seq: 0, left_rows: -1 }
  return { left_rows, rows: rows(database.db, `SELECT kind, row_key, outcome FROM import_rows WHERE import_seq = ${seq}`) }
}

test('a piece that was written is not written again: the import is elsewhere by then', () => {
  begin('one', 2)
  write('one', 0, order('H1', { customer_name: '王' }))
  const stored = orderAt(database.db, 'H1')
  expect(() => write('one', 0, order('H1', { customer_name: '林' }))).toThrow(expect.objectContaining({ code: 'conflict' }))
  expect(orderAt(database.db, 'H1')).toEqual(stored)
  expect(importById(database.db, 'one')).toMatchObject({ place: 1, written: 1, state: 'writing' })
})

test('what the company says between two pieces stays, and the undo knows that somebody else was there', () => {
  const send = senderTo(database.db)
  begin('one', 3)
  write('one', 0, order('H1', { customer_phone: '0911111111', customer_address: '舊址' }, 1))
  send({ type: 'order.created', order: { orderNo: 'L1', customerPhone: '0911111111', customerAddress: '公司說的地址' } })
  send({ type: 'order.created', order: { orderNo: 'H3', customerName: '公司說的' } })
  write(
    'one',
    1,
    order('H2', { customer_phone: '0911111111', customer_address: '更舊' }, 2),
    order('H3', { customer_name: '檔案說的' }),
  )
  expect(customerAt(database.db, 'tel:+886911111111').address).toBe('公司說的地址')
  expect(orderAt(database.db, 'H3')).toMatchObject({ customerName: '公司說的', channel: 'company' })
  turn(database.db, { id: 'one', to: 'written', by, at, failure: null })
  undo('one')
  expect(rows(database.db, 'SELECT order_no FROM orders ORDER BY order_no')).toEqual([{ order_no: 'H3' }, { order_no: 'L1' }])
  expect(left('one')).toEqual({ left_rows: 1, rows: [{ kind: 'customers', row_key: 'tel:+886911111111', outcome: 'touched' }] })
})

test('a delivery that only says the same again still makes the row its own', () => {
  const send = senderTo(database.db)
  begin('one', 1)
  write('one', 0, order('H1', { customer_name: '王' }))
  turn(database.db, { id: 'one', to: 'written', by, at, failure: null })
  const { revision } = Object(rows(database.db, `SELECT revision FROM orders WHERE order_no = 'H1'`)[0])
  send({ type: 'order.updated', order: { orderNo: 'H1', customerName: '王' } })
  expect(rows(database.db, `SELECT revision FROM orders WHERE order_no = 'H1'`)).toEqual([{ revision }])
  undo('one')
  expect(left('one').rows).toEqual([{ kind: 'orders', row_key: 'H1', outcome: 'touched' }])
  expect(orderAt(database.db, 'H1').customerName).toBe('王')
})

test('deliveries between pieces are in no import, and after it nothing is written down any more', () => {
  const send = senderTo(database.db)
  begin('one', 1)
  write('one', 0, order('H1', { customer_name: '王' }))
  send({ type: 'order.updated', order: { orderNo: 'H1', note: '加一桶' } })
  send({ type: 'order.created', order: { orderNo: 'L1', customerName: '林' } })
  expect(rows(database.db, 'SELECT row_key FROM import_rows')).toEqual([{ row_key: 'H1' }])
  turn(database.db, { id: 'one', to: 'written', by, at, failure: null })
  expect(rows(database.db, `SELECT name FROM temp.sqlite_schema WHERE type = 'trigger'`)).toEqual([])
})

test('the newest of what old orders say of a customer holds, whatever their order in the file', () => {
  begin('one', 3)
  const phone = { customer_phone: '0922222222' }
  write('one', 0, order('H1', { ...phone, customer_address: '二月' }, 32), order('H2', { ...phone, customer_address: '一月' }, 1))
  expect(customerAt(database.db, 'tel:+886922222222')).toMatchObject({ address: '二月', isIncomplete: true })
})

test('two imports are taken back in any order as far as neither touched what the other did', () => {
  begin('one', 1)
  write('one', 0, order('H1', { customer_name: '王', note: '一' }))
  turn(database.db, { id: 'one', to: 'written', by, at, failure: null })
  begin('two', 1)
  write('two', 0, order('H1', { note: '二' }))
  turn(database.db, { id: 'two', to: 'written', by, at, failure: null })
  undo('one')
  expect(left('one').rows).toEqual([{ kind: 'orders', row_key: 'H1', outcome: 'touched' }])
  undo('two')
  expect(orderAt(database.db, 'H1')).toMatchObject({ customerName: '王', note: '一' })
})

test('only what is stopped or written can be taken back, and only one import is at work at a time', () => {
  begin('one', 1)
  const conflict = expect.objectContaining({ code: 'conflict' })
  expect(() => turn(database.db, { id: 'one', to: 'undoing', by, at, failure: null })).toThrow(conflict)
  expect(() => begin('two', 1)).toThrow(expect.objectContaining({ code: 'conflict', detail: { busy: 'one' } }))
  turn(database.db, { id: 'one', to: 'stopped', by: 'system', at, failure: 'storage_full' })
  turn(database.db, { id: 'one', to: 'undoing', by, at, failure: null })
  turn(database.db, { id: 'one', to: 'stopped', by, at, failure: null })
  // Half taken back, it cannot be written on.
  expect(() => turn(database.db, { id: 'one', to: 'writing', by, at, failure: null })).toThrow(conflict)
  turn(database.db, { id: 'one', to: 'undoing', by, at, failure: null })
  turn(database.db, { id: 'one', to: 'undone', by, at, failure: null })
  expect(rows(database.db, 'SELECT action, status, reject_cause FROM audit_log ORDER BY id')).toEqual([
    { action: 'IMPORT_STOPPED', status: 'FAILED', reject_cause: 'storage_full' },
    { action: 'IMPORT_STOPPED', status: 'SUCCESS', reject_cause: null },
    { action: 'IMPORT_UNDONE', status: 'SUCCESS', reject_cause: null },
  ])
})

test('an order tells that a file brought it in, and what happened to it since', () => {
  const send = senderTo(database.db)
  begin('one', 1)
  write('one', 0, order('H1', { customer_name: '王' }))
  turn(database.db, { id: 'one', to: 'written', by, at, failure: null })
  send({ type: 'order.updated', order: { orderNo: 'H1', note: '按門鈴' } })
  send({ type: 'order.updated', order: { orderNo: 'H1', note: '先打電話' } })
  const { passages, isEmptied } = orderHistory(database.db, { orderNo: 'H1' }, { zone })
  expect(passages.map(({ action, actor, moves }) => [action, actor, moves])).toEqual([
    ['WEBHOOK_RECEIVED', 'company', [{ field: 'note', from: '按門鈴', to: '先打電話' }]],
    // What stood there before is not kept, so nothing is claimed about it.
    ['WEBHOOK_RECEIVED', 'company', []],
    ['IMPORT_WRITTEN', by, []],
  ])
  expect(isEmptied).toBe(false)
})

test('orders that were taken back are found by no word any more', () => {
  begin('one', 2)
  write('one', 0, order('H1', { customer_name: '王', customer_phone: '0911111111' }), order('H2', {}))
  turn(database.db, { id: 'one', to: 'written', by, at, failure: null })
  while (indexSome(database.db, 10));
  const known = () => ['orders', 'customers'].map((kind) => rows(database.db, `SELECT rowid FROM ${kind}_search`).length)
  expect(known()).toEqual([2, 1])
  undo('one')
  expect(known()).toEqual([0, 0])
})

test('nothing is taken back while another file is being written', () => {
  begin('one', 1)
  turn(database.db, { id: 'one', to: 'written', by, at, failure: null })
  begin('two', 1)
  expect(() => turn(database.db, { id: 'one', to: 'undoing', by, at, failure: null })).toThrow(
    expect.objectContaining({ code: 'conflict', detail: { busy: 'two' } }),
  )
})

import { isContractProcedure } from '@orpc/contract'
import { isProcedure } from '@orpc/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRouter } from '../../main/core/api/router.ts'
import { silentLog } from '../../main/core/base/log.ts'
import { contract } from '../../shared/contract/contract.ts'
import { type TempOffice, tempOffice } from '../support/office.ts'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Each call of the contract by its dotted name, and whether it takes an input. */
const callsIn = (node: unknown, path: readonly string[] = []): [name: string, takesInput: boolean][] => {
  if (isContractProcedure(node)) return [[path.join('.'), node['~orpc'].inputSchema !== undefined]]
  return isRecord(node) ? Object.entries(node).flatMap(([key, inner]) => callsIn(inner, [...path, key])) : []
}

const at = (root: unknown, name: string): unknown =>
  name
    .split('.')
    .reduce<unknown>((node, key) => (isRecord(node) || typeof node === 'function' ? Reflect.get(node, key) : undefined), root)

const calls = callsIn(contract)
const calendar = ['2026-13-01', '2026-02-30', '26-1-1', 'today', 5]
const pages = [
  { limit: 0 },
  { limit: 201 },
  { limit: 1.5 },
  { before: 'x'.repeat(201) },
  { before: 'nonsense' },
  { before: 'a.1', after: 'a.1' },
]
const ids = ['', 'x'.repeat(201), 7, null]
const persons = ['', '   ', 'x'.repeat(51), null]
const longText = { filter: { text: 'x'.repeat(101) } }

const note = { note: { from: null, to: 'x' } }
const badChanges = [
  {},
  { note: { to: 'x' } },
  { note: { from: null, to: 'x'.repeat(2001) } },
  { customerName: { from: null, to: 5 } },
  { totalCents: { from: null, to: -1 } },
  { totalCents: { from: null, to: 0.5 } },
  { status: { from: 'pending', to: 'lost' } },
  { status: { from: 'pending', to: null } },
  { deliveryDate: { from: null, to: '2026-02-30' } },
  { lines: { from: [], to: [{ productName: ' ', quantity: 1, unitPriceCents: null }] } },
  { lines: { from: [], to: [{ productName: 'x', quantity: 0, unitPriceCents: null }] } },
  { lines: { from: [], to: [{ productName: 'x', quantity: 100_000, unitPriceCents: null }] } },
]

const importId = '01999999-9999-7999-8999-999999999999'
const importIds = ['', '../../etc', 'x', 7, null]
const mapping = { sheet: '訂單', kind: 'orders', headerRow: 1, columns: { orderNo: 0 }, dateStyle: 'auto' }
const importActs = [...importIds.map((id) => ({ id, by: '小美' })), ...persons.map((by) => ({ id: importId, by }))]
const importPlaces = [
  ...importIds.map((id) => ({ id })),
  { id: importId, after: -1 },
  { id: importId, limit: 0 },
  { id: importId, limit: 201 },
]

/** Inputs that each call must refuse with `invalid`. */
const bad: Readonly<Record<string, readonly unknown[]>> = {
  'orders.list': [...pages, longText, ...calendar.map((from) => ({ filter: { from } })), { filter: { channel: 'fax' } }, 'x'],
  'orders.get': [{}, ...ids.map((orderNo) => ({ orderNo }))],
  'orders.counts': [longText, ...calendar.map((to) => ({ filter: { to } })), { filter: null }],
  'orders.change': [
    { orderNo: 'A', by: '小美' },
    ...persons.map((by) => ({ orderNo: 'A', by, changes: note })),
    ...ids.map((orderNo) => ({ orderNo, by: '小美', changes: note })),
    ...badChanges.map((changes) => ({ orderNo: 'A', by: '小美', changes })),
  ],
  'orders.takeBack': [
    { orderNo: 'A', field: 'note', by: '小美' },
    { orderNo: 'A', field: 'orderNo', entry: 1, by: '小美' },
    ...[0, 1.5, '1'].map((entry) => ({ orderNo: 'A', field: 'note', entry, by: '小美' })),
    ...persons.map((by) => ({ orderNo: 'A', field: 'note', entry: 1, by })),
    ...ids.map((orderNo) => ({ orderNo, field: 'note', entry: 1, by: '小美' })),
  ],
  'orders.decide': [
    { orderNo: 'A', decisions: [], by: '小美' },
    { orderNo: 'A', decisions: [{ field: 'note', take: 'both', eventId: 1 }], by: '小美' },
    { orderNo: 'A', decisions: [{ field: 'seq', take: 'shop', eventId: 1 }], by: '小美' },
    { orderNo: 'A', decisions: [{ field: 'note', take: 'shop', eventId: -1 }], by: '小美' },
    ...persons.map((by) => ({ orderNo: 'A', decisions: [{ field: 'note', take: 'shop', eventId: 1 }], by })),
    ...ids.map((orderNo) => ({ orderNo, decisions: [{ field: 'note', take: 'shop', eventId: 1 }], by: '小美' })),
  ],
  'orders.history': [{}, ...ids.map((orderNo) => ({ orderNo }))],
  'calls.acknowledge': [
    { orderNo: 'A' },
    ...persons.map((by) => ({ orderNo: 'A', by })),
    ...ids.map((orderNo) => ({ orderNo, by: '小美' })),
  ],
  'calls.release': [
    { orderNo: 'A' },
    ...persons.map((by) => ({ orderNo: 'A', by })),
    ...ids.map((orderNo) => ({ orderNo, by: '小美' })),
  ],
  'calls.chooseCaller': [
    { orderNo: 'A', by: '小美' },
    ...persons.map((by) => ({ orderNo: 'A', customerId: 'C', by })),
    ...ids.map((orderNo) => ({ orderNo, customerId: 'C', by: '小美' })),
    { orderNo: 'A', customerId: '', by: '小美' },
  ],
  'calls.caller': [{}, ...ids.map((orderNo) => ({ orderNo }))],
  'calls.history': [
    ...pages,
    longText,
    ...calendar.map((from) => ({ filter: { from } })),
    { filter: { isTaken: 'yes' } },
    { filter: { waitedSeconds: -1 } },
  ],
  'customers.createFromCall': [
    { orderNo: 'A', by: '小美' },
    { orderNo: 'A', by: '小美', customer: { name: ' ', phone: '', address: '', note: '' } },
    { orderNo: 'A', by: '小美', customer: { name: 'x'.repeat(201), phone: '', address: '', note: '' } },
    ...persons.map((by) => ({ orderNo: 'A', by, customer: { name: '王', phone: '', address: '', note: '' } })),
  ],
  'settings.change': [
    { by: '小美', change: {} },
    { by: '小美', change: { shopName: '' } },
    { by: '小美', change: { zone: 'Mars/Base' } },
    { by: '小美', change: { addPerson: '  ' } },
    { by: '小美', change: { publicUrls: [] } },
    { by: '小美', change: { keepMonths: 1 } },
    { by: '小美', change: { floorKilograms: 5_000 } },
    { by: '小美', change: { ring: { volume: 101, quiet: { isOn: false, from: '22:00', to: '07:00', ring: 'soft' } } } },
    { by: '小美', change: { ring: { volume: 50, quiet: { isOn: true, from: '24:00', to: '07:00', ring: 'soft' } } } },
    ...persons.map((by) => ({ by, change: { shopName: '九九' } })),
  ],
  'settings.diagnostics': [{}, ...persons.map((by) => ({ by }))],
  'customers.list': [...pages, longText, { filter: { incomplete: 'yes' } }],
  'customers.get': [{}, ...ids.map((id) => ({ id }))],
  'customers.card': [{}, ...ids.map((id) => ({ id }))],
  'stock.list': [...pages, longText, { filter: { low: 1 } }],
  'stock.get': [{}, ...ids.map((productId) => ({ productId }))],
  'stock.days': [{}, ...ids.map((productId) => ({ productId }))],
  'stock.movements': [...pages.map((page) => ({ ...page, productId: 'P' })), ...ids.map((productId) => ({ productId }))],
  'events.list': [...pages, { filter: { status: 'lost' } }],
  'events.get': [{}, { id: 0 }, { id: 1.5 }, { id: '1' }, { id: Number.NaN }],
  'events.applyAgain': [{ id: 1 }, { id: -1, by: '小美' }, ...persons.map((by) => ({ id: 1, by }))],
  'slips.show': [{}, ...ids.map((orderNo) => ({ orderNo }))],
  'slips.print': [
    { orderNo: 'A', by: '小美' },
    { orderNo: 'A', by: '小美', paper: 'a4' },
    ...persons.map((by) => ({ orderNo: 'A', paper: 'a5', by })),
    ...ids.map((orderNo) => ({ orderNo, paper: 'a5', by: '小美' })),
  ],
  'audit.list': [
    ...pages,
    longText,
    { filter: { from: '2026-01-01' } },
    { filter: { to: 0.5 } },
    { filter: { status: 'success' } },
    { filter: { phone: 'none' } },
    { filter: { orderNo: ' ' } },
  ],
  takeOut: [
    { subject: { list: 'orders', form: 'xlsx' }, language: 'zh-TW' },
    { subject: { list: 'orders', form: 'pdf' }, language: 'zh-TW', by: '小美' },
    { subject: { list: 'orders', form: 'csv', filter: { from: 'today' } }, language: 'zh-TW', by: '小美' },
    { subject: { list: 'secrets', form: 'csv' }, language: 'zh-TW', by: '小美' },
    { subject: { list: 'audit', form: 'csv' }, language: 'zh-TW', by: '小美' },
    { subject: { list: 'movements', form: 'csv', filter: { productId: '' } }, language: 'zh-TW', by: '小美' },
    { subject: { list: 'stock', form: 'csv' }, language: 'fr', by: '小美' },
    ...persons.map((by) => ({ subject: { list: 'stock', form: 'csv' }, language: 'en', by })),
  ],
  'receipts.look': [{}, { text: '' }, { text: ' \n ' }, { text: 'x'.repeat(60_001) }, { text: 7 }],
  'imports.begin': [
    {},
    { fileName: '', size: 1, by: '小美' },
    { fileName: 'x'.repeat(256), size: 1, by: '小美' },
    ...[0, 1.5, 33_554_433].map((size) => ({ fileName: 'a.csv', size, by: '小美' })),
    ...persons.map((by) => ({ fileName: 'a.csv', size: 1, by })),
  ],
  'imports.piece': [
    ...importIds.map((id) => ({ id, offset: 0, data: '' })),
    { id: importId, offset: -1, data: '' },
    { id: importId, offset: 0, data: '***' },
    { id: importId, offset: 0, data: 'A'.repeat(174_768) },
  ],
  'imports.preview': [...importIds.map((id) => ({ id })), { id: importId, text: { encoding: 'latin1' } }],
  'imports.compare': [
    ...importIds.map((id) => ({ id, mappings: [mapping], by: '小美' })),
    ...persons.map((by) => ({ id: importId, mappings: [mapping], by })),
    { id: importId, mappings: [], by: '小美' },
    { id: importId, mappings: [{ ...mapping, headerRow: 0 }], by: '小美' },
    { id: importId, mappings: [{ ...mapping, kind: 'events' }], by: '小美' },
    { id: importId, mappings: [{ ...mapping, columns: { orderNo: -1 } }], by: '小美' },
    { id: importId, mappings: [{ ...mapping, columns: { secret: 1 } }], by: '小美' },
    { id: importId, mappings: [mapping], precedence: 'mine', by: '小美' },
  ],
  ...Object.fromEntries(['confirm', 'stop', 'resume', 'undo'].map((name) => [`imports.${name}`, importActs])),
  'imports.discard': importIds.map((id) => ({ id })),
  'imports.get': importIds.map((id) => ({ id })),
  'imports.findings': [...importPlaces, { id: importId, verdict: 'lost' }, { id: importId, kind: 'events' }],
  'imports.refusals': importPlaces,
  'imports.left': importPlaces,
  'imports.errorBook': [
    ...importIds.map((id) => ({ id, offset: 0, language: 'en' })),
    { id: importId, offset: -1, language: 'en' },
    { id: importId, offset: 0, language: 'fr' },
  ],
  'imports.template': [{}, { kind: 'events', language: 'en' }, { kind: 'orders', language: 'fr' }],
  find: [{}, { text: '' }, { text: '  ' }, { text: 'x'.repeat(101) }, { text: 7 }],
  'audit.get': [{}, { id: 0 }, { id: 1.5 }, { id: '1' }],
  'audit.previous': [{}, { id: -1 }, { id: '1' }],
  'audit.export': [
    { form: 'csv' },
    { form: 'xlsx', by: '小美' },
    { by: '小美' },
    ...persons.map((by) => ({ form: 'csv', by })),
    { form: 'json', by: '小美', filter: { from: 'today' } },
  ],
  'machine.change': [
    {},
    { change: {} },
    { change: { printer: '' } },
    { change: { printer: 'x'.repeat(301) } },
    { change: { keepsAwake: 'yes' } },
    { change: { language: 'fr' } },
    { change: { printer: null, path: 'C:\\' } },
  ],
  'machine.print': [
    {},
    { paper: 'a4', heightMm: 100 },
    ...[0, -1, 3_001, '100', Number.NaN].map((heightMm) => ({ paper: 'roll80', heightMm })),
  ],
  'machine.silence': [{}, { isSilent: 'yes' }],
  'machine.openCall': [{}, ...ids.slice(0, 3).map((orderNo) => ({ orderNo }))],
  'machine.saveDiagnostics': [{}, ...persons.map((by) => ({ by }))],
  'machine.asks': [{}, { as: 'door' }],
  'backups.make': [{}, ...persons.map((by) => ({ by }))],
  'backups.chooseSecond': [
    { by: '小美' },
    ...['', '  ', 'x'.repeat(1_001), 7].map((folder) => ({ folder, by: '小美' })),
    ...persons.map((by) => ({ folder: null, by })),
  ],
  'integration.revealSecret': [{}, ...persons.map((by) => ({ by }))],
  'integration.changeSecret': [
    { by: '小美' },
    { secret: 'short', by: '小美' },
    ...persons.map((by) => ({ secret: 'long enough', by })),
  ],
}

let office: TempOffice
beforeAll(async () => {
  office = await tempOffice()
})
afterAll(() => office.close())

test.each(calls)('%s has a handler', (name) => {
  expect(isProcedure(at(createRouter(silentLog), name))).toBe(true)
})

test('every call that takes an input is tried with bad ones, and nothing else is', () => {
  const taking = calls.filter(([, takesInput]) => takesInput).map(([name]) => name)
  expect(Object.keys(bad).sort()).toEqual(taking.sort())
})

test.each(Object.entries(bad).flatMap(([name, inputs]) => inputs.map((input) => [name, input] as const)))(
  '%s refuses %j',
  async (name, input) => {
    const call = at(office.client, name)
    if (typeof call !== 'function') throw new Error(`${name} cannot be called`)
    await expect(call(input)).rejects.toMatchObject({ code: 'FAILURE', data: { code: 'invalid' } })
  },
)

test('nothing that was refused left a trace', async () => {
  expect((await office.client.audit.list({})).rows).toEqual([])
})

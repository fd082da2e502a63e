import { getEventMeta } from '@orpc/server'
import { afterEach, expect, test } from 'vitest'
import { createFeed } from '../../../main/core/api/feed.ts'
import { Fault } from '../../../main/core/base/fault.ts'
import type { Log } from '../../../main/core/base/log.ts'
import { type TempOffice, tempOffice } from '../../support/office.ts'

const secret = 'SECRET in /home/shop/gasdesk.db'

type Line = Readonly<{ message: string; call: unknown }>
const logTo = (lines: Line[]): Log => ({
  info: () => {},
  warn: () => {},
  error: (message, fields) => lines.push({ message, call: fields?.call }),
})

let office: TempOffice | undefined
afterEach(() => office?.close())

const failure = (code: string, detail: object = {}) => expect.objectContaining({ code: 'FAILURE', data: { code, detail } })

test('an unexpected error says nothing but that there was one; the log has it', async () => {
  const lines: Line[] = []
  office = await tempOffice({ log: logTo(lines), status: () => Promise.reject(new Error(secret)) })
  const error: unknown = await office.client.office.status().catch((thrown: unknown) => thrown)
  expect(error).toEqual(failure('internal'))
  expect(JSON.stringify(error)).not.toContain('SECRET')
  expect(String(error)).not.toContain('SECRET')
  expect(lines).toEqual([{ message: 'a call failed', call: 'office.status' }])
})

test('an answer that breaks the contract is an unexpected error, and does not get out', async () => {
  const lines: Line[] = []
  const broken = { webhookUrls: [], maskedSecret: null, isPublicSecret: secret }
  const integration = {
    show: () => broken as never,
    secret: () => null,
    changeSecret: () => Promise.resolve(),
    sendTest: () => Promise.resolve({ orderNo: 'TEST-001' }),
  }
  office = await tempOffice({ log: logTo(lines), integration })
  await expect(office.client.integration.show()).rejects.toEqual(failure('internal'))
  expect(lines).toHaveLength(1)
})

test('a known fault crosses with its code and detail, an internal one without its detail', async () => {
  const faults = [
    new Fault('storage_full', secret, { detail: { free: 0 } }),
    new Fault('internal', secret, { detail: { secret } }),
  ]
  office = await tempOffice({ status: () => Promise.reject(faults.shift()) })
  await expect(office.client.office.status()).rejects.toEqual(failure('storage_full', { free: 0 }))
  await expect(office.client.office.status()).rejects.toEqual(failure('internal'))
})

test('a bad input is told by its fields', async () => {
  office = await tempOffice()
  await expect(office.client.orders.list({ limit: 0, filter: { from: '2026-02-30' } })).rejects.toEqual(
    failure('invalid', { fields: ['limit', 'filter.from'] }),
  )
})

test('a gap is told, at the start of a stream and in the middle of one', async () => {
  const feed = createFeed({ epoch: 'run', size: 2 })
  const push = (id: string) => feed.push({ kind: 'order', id, action: 'created' })
  for (const id of ['1', '2', '3']) push(id)
  office = await tempOffice({ feed })
  const late = await office.client.changes(undefined, { lastEventId: 'run:0' })
  await expect(late.next()).rejects.toEqual(failure('gap', { cursor: 'run:3' }))

  const slow = await office.client.changes(undefined, { lastEventId: 'run:2' })
  const first = await slow.next()
  expect(getEventMeta(first.value)).toMatchObject({ id: 'run:3', retry: 200 })
  for (const id of ['4', '5', '6']) push(id)
  await expect(slow.next()).rejects.toEqual(failure('gap', { cursor: 'run:6' }))
})

import { existsSync, readdirSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ExportProgress } from '../../../shared/contract/exports.ts'
import { collected } from '../../support/collected.ts'
import { type TempOffice, tempOffice } from '../../support/office.ts'
import { delivery } from '../../support/store.ts'

let office: TempOffice
beforeEach(async () => {
  office = await tempOffice()
})
afterEach(() => office.close())

const receive = (orderNo: string) =>
  office.store.receive(delivery(JSON.stringify({ type: 'order.created', order: { orderNo, customerName: '王小明' } })))
const receiveMany = (count: number) => Promise.all(Array.from({ length: count }, (_, number) => receive(`A-${number}`)))
const newest = async () => (await office.client.audit.list({ limit: 1 })).rows[0]
const wanted = {
  subject: { list: 'orders', form: 'csv', filter: { channel: 'company' } },
  language: 'zh-TW',
  by: '小美',
} as const

test('an export is in the log, with who, what, how much and the digest, before its file is handed over', async () => {
  await receiveMany(700)
  const steps: ExportProgress[] = []
  for await (const step of await office.client.takeOut(wanted)) {
    steps.push(step)
    if (step.file !== null) expect(await newest()).toMatchObject({ action: 'EXPORTED', actor: '小美', status: 'SUCCESS' })
  }
  const { file, ...end } = steps.at(-1) ?? {}
  expect(end).toEqual({ done: 700, total: 700 })
  expect(file).toMatchObject({ rows: 700, name: '訂單-2026-11-24.csv' })
  const { list, form, filter } = wanted.subject
  const { bytes, sha256 } = file ?? {}
  expect(JSON.parse((await newest())?.detail ?? '')).toEqual({ list, form, filter, rows: 700, bytes, sha256 })
})

test('an export that nobody waits for any more leaves an entry and no file', async () => {
  await receiveMany(700)
  const steps = await office.client.takeOut(wanted)
  await steps.next()
  await steps.return?.()
  await vi.waitFor(async () =>
    expect(await newest()).toMatchObject({ action: 'EXPORTED', status: 'FAILED', rejectCause: 'cancelled' }),
  )
  expect(readdirSync(office.paths.exports)).toEqual([])
})

test('a third at once has to wait', async () => {
  await receive('A-1')
  const first = office.context.exports.run({ subject: { ...wanted.subject }, language: 'en' })[Symbol.asyncIterator]()
  const second = office.context.exports.run({ subject: { ...wanted.subject }, language: 'en' })[Symbol.asyncIterator]()
  await Promise.all([first.next(), second.next()])
  await expect(collected(await office.client.takeOut(wanted))).rejects.toMatchObject({ data: { code: 'too_many' } })
  await Promise.all([first.return?.(), second.return?.()])
  expect((await collected(await office.client.takeOut(wanted))).at(-1)?.file).not.toBeNull()
})

test('a file is gone once it lapsed or was taken away', async () => {
  await receive('A-1')
  const file = (await collected(await office.client.takeOut(wanted))).at(-1)?.file
  const [name = ''] = readdirSync(office.paths.exports)
  expect(name).toBe(`${file?.id}.csv`)
  office.context.exports.drop(file?.id ?? '')
  expect(existsSync(office.paths.exports) && readdirSync(office.paths.exports)).toEqual([])
})

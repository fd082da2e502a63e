import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dataPaths } from '../../../main/core/base/paths.ts'
import { openReadable } from '../../../main/core/storage/open.ts'
import { openStore } from '../../../main/core/threads/openStore.ts'
import type { Change } from '../../../shared/contract/changes.ts'
import { delivery, storeOptions, tempFolder } from '../../support/store.ts'

// Threads load their own modules, which takes its time where every core is busy.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

const writer = new URL('../../support/tamperedWriter.ts', import.meta.url)

let folder: string
beforeEach(() => {
  folder = tempFolder()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = () => openStore({ ...storeOptions(folder), files: { writer } })

const bodiesOnDisk = (): unknown[] => {
  const db = openReadable(dataPaths(folder).database)
  const bodies = db.prepare("SELECT detail ->> 'body' FROM audit_log WHERE action = 'WEBHOOK_RECEIVED' ORDER BY id").pluck().all()
  db.close()
  return bodies
}

test('what is received is on the disk when its promise resolves', async () => {
  const store = await open()
  const outcome = await store.receive(delivery('first'))
  expect(outcome.receiptId).toBe('first')
  expect(bodiesOnDisk()).toEqual(['first'])
  await store.close()
})

test('a fresh folder opens with nothing found amiss', async () => {
  const store = await open()
  expect(store.found).toEqual({ migratedFrom: null, backup: null, auditHead: { state: 'ok' } })
  expect(store.health()).toMatchObject({ state: 'well', code: null, restarts: 0 })
  await store.close()
})

test('what came at the same time is announced together, after its commit', async () => {
  const store = await open()
  const announced: Change[][] = []
  store.onChanges((changes) => {
    announced.push([...changes])
    expect(bodiesOnDisk()).toHaveLength(announced.flat().length)
  })
  await Promise.all(['a', 'b', 'c'].map((body) => store.receive(delivery(body))))
  expect(announced).toHaveLength(1)
  expect(announced[0]).toHaveLength(3)
  await store.close()
})

test('a listener that has left hears nothing', async () => {
  const store = await open()
  const leave = store.onChanges(() => expect.unreachable())
  leave()
  await store.receive(delivery('a'))
  await store.close()
})

test('close writes everything that was taken, empties the WAL and leaves the head at the end of the log', async () => {
  const store = await open()
  const taken = Array.from({ length: 300 }, (_, index) => store.receive(delivery(`d${index}`)))
  await store.close()
  await expect(Promise.all(taken)).resolves.toHaveLength(300)
  expect(bodiesOnDisk()).toHaveLength(300)
  expect(JSON.parse(readFileSync(dataPaths(folder).auditHead, 'utf8'))).toMatchObject({ id: 300 })
  expect(existsSync(`${dataPaths(folder).database}-wal`) && statSync(`${dataPaths(folder).database}-wal`).size > 0).toBe(false)
})

test('a closed store refuses everything in words, and closing twice is closing once', async () => {
  const store = await open()
  await store.close()
  await store.close()
  const gone = expect.objectContaining({ code: 'shutting_down' })
  await expect(store.receive(delivery('late'))).rejects.toEqual(gone)
  await expect(store.refuse([])).rejects.toEqual(gone)
  expect(store.health()).toMatchObject({ state: 'stopped', code: 'shutting_down' })
})

test('a store that cannot be opened says why and leaves no thread', async () => {
  const { database } = dataPaths(folder)
  writeFileSync(database, 'this is a shopping list, not a database')
  await expect(open()).rejects.toEqual(
    expect.objectContaining({ code: expect.stringMatching(/storage_broken|foreign_database/) }),
  )
})

import { MessageChannel } from 'node:worker_threads'
import { describe, expect, test, vi } from 'vitest'
import type { Mapping } from '../../../main/core/importer/draft.ts'
import { previewFile, readFileRows } from '../../../main/core/threads/readWorkbook.ts'
import { serveWorkbook } from '../../../main/core/threads/serveWorkbook.ts'
import { collected } from '../../support/collected.ts'
import { withFile } from '../../support/files/read.ts'
import { csvText, writers } from '../../support/files/writers.ts'

// Threads load their own modules, which takes its time where every core is busy.
vi.setConfig({ testTimeout: 60_000 })

const file = new URL('../../support/tamperedWorkbook.ts', import.meta.url)
const table = [
  ['訂單編號', '客戶姓名', '電話', '品名', '數量'],
  ...Array.from({ length: 3_000 }, (_, index) => [`A${index}`, '陳犇堃', '0912345678', '瓦斯桶20公斤', '1']),
]
const mapping: Mapping = {
  sheet: 'CSV',
  kind: 'orders',
  headerRow: 1,
  columns: { orderNo: 0, customerName: 1, customerPhone: 2, productName: 3, quantity: 4 },
  dateStyle: 'auto',
}
const wanted = (path: string, sheet = 'CSV') => ({ path, mappings: [{ ...mapping, sheet }], zone: 'Asia/Taipei' })

test('a file is looked at in its thread', async () => {
  const bytes = (await writers['SheetJS .xls']?.({ 訂單: table })) ?? ''
  const preview = await withFile(bytes, (path) => previewFile({ path }))
  expect(preview).toMatchObject({ format: 'xls', sheets: [{ name: '訂單', confidence: 'sure', mapping: { kind: 'orders' } }] })
})

test('its rows come in batches, all of them and in order', async () => {
  const rows = await withFile(csvText(table), async (path) => (await collected(readFileRows(wanted(path)))).flat())
  expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 3_000 }, (_, index) => index + 2))
  expect(rows.every(({ outcome }) => outcome === 'draft')).toBe(true)
})

test('several sheets are read one after another', async () => {
  const bytes = (await writers.exceljs?.({ 一: table.slice(0, 3), 二: table.slice(0, 2) })) ?? ''
  const both = { ...wanted('', '一'), mappings: ['二', '一'].map((sheet) => ({ ...mapping, sheet })) }
  const rows = await withFile(bytes, async (path) => (await collected(readFileRows({ ...both, path }))).flat())
  expect(rows.map(({ sheet, row }) => [sheet, row])).toEqual([
    ['二', 2],
    ['一', 2],
    ['一', 3],
  ])
})

test('the thread waits while nobody takes its rows', async () => {
  await withFile(csvText(table), async (path) => {
    const { port1, port2 } = new MessageChannel()
    const said: unknown[] = []
    port1.on('message', (message) => said.push(message))
    const served = serveWorkbook({ port: port2, job: { kind: 'rows', text: {}, ...wanted(path) } })
    const ahead = async (count: number) => {
      await vi.waitFor(() => expect(said).toHaveLength(count))
      // Time enough for a thread that does not wait to read all of the rest.
      await new Promise((resolve) => setTimeout(resolve, 200))
      expect(said).toHaveLength(count)
    }
    await ahead(3)
    port1.postMessage({ kind: 'taken' })
    await ahead(4)
    for (let left = 0; left < 12; left++) port1.postMessage({ kind: 'taken' })
    await served
    await vi.waitFor(() => expect(said).toHaveLength(14))
    port1.close()
  })
})

test('a file that cannot be read is refused in its own words', async () => {
  await withFile('PK\x03\x04', async (path) => {
    await expect(previewFile({ path })).rejects.toMatchObject({ code: 'file_refused', detail: { reason: 'damaged' } })
    await expect(collected(readFileRows(wanted(path)))).rejects.toMatchObject({ code: 'file_refused' })
  })
  await withFile('a,b\n"c', async (path) => {
    await expect(collected(readFileRows({ ...wanted(path), mappings: [{ ...mapping, sheet: 'other' }] }))).rejects.toMatchObject({
      detail: { reason: 'no_such_sheet' },
    })
  })
})

describe('a thread that', () => {
  test.each([
    ['throws', 'throw', 'reader_died'],
    ['leaves without a word', 'leave', 'reader_died'],
    ['loops', 'loop', 'out_of_time'],
    ['fills its memory', 'fill', 'out_of_memory'],
  ])('%s costs a sentence', async (_what, path, reason) => {
    const limits = { milliseconds: path === 'loop' ? 300 : 60_000, heapMegabytes: 32 }
    await expect(previewFile({ path }, { file, limits })).rejects.toMatchObject({ code: 'file_refused', detail: { reason } })
  })

  test('prints writes nothing where the program speaks', async () => {
    const output = vi.spyOn(process.stdout, 'write')
    await collected(readFileRows(wanted('print'), { file }))
    expect(output.mock.calls.flat().join('')).not.toContain('what a library prints')
    output.mockRestore()
  })
})

test('time that the caller takes is not the thread’s', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  await withFile(csvText(table), async (path) => {
    const rows = readFileRows(wanted(path))
    await rows.next()
    vi.advanceTimersByTime(3_600_000)
    expect((await rows.next()).done).toBe(false)
    await rows.return(undefined)
  })
  vi.useRealTimers()
})

test('what is not wanted any more is dropped at once', async () => {
  const given = new AbortController()
  await withFile(csvText(table), async (path) => {
    const rows = readFileRows(wanted(path), { signal: given.signal })
    await rows.next()
    given.abort()
    await expect(collected(rows)).rejects.toMatchObject({ code: 'cancelled' })
    await expect(previewFile({ path }, { signal: given.signal })).rejects.toMatchObject({ code: 'cancelled' })
  })
})

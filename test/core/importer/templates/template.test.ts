import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { makeTemplate, type TemplateOrder } from '../../../../main/core/importer/templates/template.ts'
import { importFields, importKinds, requiredImportFields } from '../../../../shared/domain/imports.ts'
import { previewOf, readAs } from '../../../support/files/read.ts'

const languages = ['zh-TW', 'en'] as const
const each = importKinds.flatMap((kind) => languages.map((language) => ({ kind, language })))

const bookOf = async (order: TemplateOrder): Promise<ExcelJS.Workbook> => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await makeTemplate(order)).bytes.buffer as ArrayBuffer)
  return book
}

/** The template as somebody fills it in over the examples. */
const filled = async (order: TemplateOrder): Promise<Buffer> => {
  const book = await bookOf(order)
  book.worksheets[0]?.eachRow((row) =>
    row.eachCell((cell) => {
      if (typeof cell.value === 'string') cell.value = cell.value.replace(/^(?:範例|EXAMPLE)-/, '')
    }),
  )
  return Buffer.from(await book.xlsx.writeBuffer())
}

describe.each(each)('the template of $kind in $language', ({ kind, language }) => {
  test('is recognised for sure, with a column for every field and none without', async () => {
    const { sheets } = await previewOf(Buffer.from((await makeTemplate({ kind, language })).bytes))
    const fields = importFields[kind].filter((field) => field !== 'lineList')
    expect(sheets[0]).toMatchObject({ confidence: 'sure', missing: [], unused: [], mapping: { kind } })
    expect(Object.keys(sheets[0]?.mapping?.columns ?? {}).sort()).toEqual([...fields].sort())
    expect(sheets.slice(1).map(({ mapping }) => mapping)).toEqual([null])
  })

  test('brings none of its examples in', async () => {
    const rows = await readAs(Buffer.from((await makeTemplate({ kind, language })).bytes))
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every((row) => row.outcome === 'skipped' && row.code === 'example_row')).toBe(true)
  })

  test('has examples that would come in whole if they were meant', async () => {
    const rows = await readAs(await filled({ kind, language }))
    expect(rows.map(({ outcome }) => outcome)).toEqual(rows.map(() => 'draft'))
  })

  test('keeps its headings in sight, marks what is required, and explains every column', async () => {
    const book = await bookOf({ kind, language })
    const [list, help] = book.worksheets
    const marked = [list?.getRow(1).values ?? []].flat().filter((heading) => String(heading).endsWith('*'))
    expect(list?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(marked).toHaveLength(requiredImportFields[kind].length)
    expect(help?.rowCount).toBeGreaterThan(importFields[kind].length - 1)
  })
})

test('orders show two products in one order, and dates of both calendars', async () => {
  const rows = await readAs(await filled({ kind: 'orders', language: 'zh-TW' }))
  const drafts = rows.map((row) => (row.outcome === 'draft' && row.draft.kind === 'orders' ? row.draft : null))
  expect(drafts.map((draft) => draft?.orderNo)).toEqual(['1', '1', '2'])
  expect(drafts.map((draft) => draft?.orderedAt)).toEqual([
    Date.parse('2026-11-26T14:30:00+08:00'),
    Date.parse('2026-11-26T14:30:00+08:00'),
    Date.parse('2026-11-26T00:00:00+08:00'),
  ])
  expect(drafts[0]).toMatchObject({ status: 'completed', totalCents: 228_000, customerPhone: '0912-345-678' })
})

test('telephone numbers are typed as texts, so that their zero stays', async () => {
  const book = await bookOf({ kind: 'customers', language: 'zh-TW' })
  expect(book.worksheets[0]?.getCell('C400').numFmt).toBe('@')
})

test('states and ways of paying are offered in their cells', async () => {
  const book = await bookOf({ kind: 'customers', language: 'zh-TW' })
  expect(book.worksheets[0]?.getCell('E9').dataValidation).toMatchObject({ type: 'list', formulae: ['"現金,月結,支票"'] })
})

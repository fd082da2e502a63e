import { describe, expect, test } from 'vitest'
import {
  blankMapping,
  columnName,
  fieldAt,
  missingOf,
  recognised,
  withColumn,
  withKind,
} from '../../../../renderer/screens/imports/mapping.ts'
import type { ImportMapping, ImportSheet } from '../../../../shared/contract/importMapping.ts'

const mapping: ImportMapping = {
  sheet: '訂單',
  kind: 'orders',
  headerRow: 2,
  columns: { orderNo: 0, customerName: 1, note: 5 },
  dateStyle: 'roc',
}

const sheet = (over: Partial<ImportSheet>): ImportSheet => ({
  name: '訂單',
  rows: [{ row: 3, cells: ['A-1'] }],
  mapping: null,
  isRemembered: false,
  confidence: 'none',
  headings: [],
  missing: [],
  unused: [],
  ...over,
})

describe('a column', () => {
  test('that gets a field takes it from the column that had it', () => {
    const next = withColumn(mapping, 7, 'customerName')
    expect(next.columns).toEqual({ orderNo: 0, customerName: 7, note: 5 })
    expect(fieldAt(next, 1)).toBeNull()
  })

  test('means one thing at a time', () => {
    expect(withColumn(mapping, 1, 'customerPhone').columns).toEqual({ orderNo: 0, customerPhone: 1, note: 5 })
  })

  test('that is left out goes nowhere', () => {
    expect(withColumn(mapping, 5, null).columns).toEqual({ orderNo: 0, customerName: 1 })
  })
})

describe('another kind', () => {
  test('keeps only the columns that mean the same in both, and how dates are written', () => {
    const next = withKind(mapping, 'customers')
    expect(next).toEqual({ ...mapping, kind: 'customers', columns: { note: 5 } })
    expect(missingOf(next)).not.toEqual([])
  })
})

describe('a sheet that was not recognised', () => {
  test('is in no mapping, and begins at its first row when somebody says what it is', () => {
    expect(recognised([sheet({})])).toEqual({})
    expect(blankMapping(sheet({}), 'stock')).toMatchObject({ kind: 'stock', headerRow: 3, columns: {} })
  })
})

test('nothing is missing once every required field has a column', () => {
  expect(missingOf(mapping)).toEqual([])
  expect(missingOf({ ...mapping, columns: { note: 5 } })).toEqual(['orderNo'])
})

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is named as a spreadsheet names it: %s', (column, name) => {
  expect(columnName(column)).toBe(name)
})

import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { rowsOf, sheetsOf } from '../../../support/files/read.ts'
import { writers } from '../../../support/files/writers.ts'
import { textRow, xlsxByHand } from '../../../support/files/xlsxByHand.ts'
import { type ZipEntry, zipOf } from '../../../support/files/zip.ts'

const sheetPart = 'xl/worksheets/sheet1.xml'
const plain = { rows: textRow(1, '訂單編號', '數量') }
const changed = (name: string, change: (entry: ZipEntry) => Partial<ZipEntry>): Buffer =>
  xlsxByHand({ ...plain, change: (entry) => (entry.name === name ? { ...entry, ...change(entry) } : entry) })

const sheetWith = (text: string): Buffer => changed(sheetPart, () => ({ bytes: Buffer.from(text) }))
const doctype = (inside: string): Buffer =>
  sheetWith(`<!DOCTYPE worksheet [${inside}]><worksheet><sheetData>${textRow(1, '&a;')}</sheetData></worksheet>`)

const withPassword = async (): Promise<Buffer> =>
  Buffer.from(await writeXlsx({ sheets: [{ name: 's', rows: [['a']] }], encryption: { password: '1234', spinCount: 1_000 } }))

const many = (count: number, row: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => row(index)).join('')
const blanks = (count: number): Buffer => Buffer.alloc(count, ' ')

/** What is refused as a whole, and with which reason. */
const hostile: readonly (readonly [promise: string, bytes: () => Buffer | Promise<Buffer>, reason: string])[] = [
  ['no bytes at all', () => Buffer.alloc(0), 'empty'],
  ['an archive cut in half', () => changed(sheetPart, () => ({})).subarray(0, 900), 'damaged'],
  ['an archive that is no workbook', () => zipOf([{ name: 'a.txt', bytes: Buffer.from('a') }]), 'unknown_format'],
  ['an empty archive', () => zipOf([]), 'damaged'],
  ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'unknown_format'],
  ['a web page called .xls', () => Buffer.from('<html><table><tr><td>1</td></tr></table></html>'), 'unknown_format'],
  ['bits that were changed', () => changed(sheetPart, () => ({ digest: 1 })), 'damaged'],
  ['half an .xls', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'damaged'],
  ['a workbook with a password', () => withPassword(), 'encrypted'],
  ['an encrypted entry', () => changed(sheetPart, () => ({ flags: 1 })), 'encrypted'],
  [
    'a path out of the archive',
    () => xlsxByHand({ ...plain, entries: [{ name: '../../up', bytes: blanks(1) }] }),
    'unsafe_entry',
  ],
  ['an absolute path', () => xlsxByHand({ ...plain, entries: [{ name: '/etc/up', bytes: blanks(1) }] }), 'unsafe_entry'],
  ['a path with a backslash', () => xlsxByHand({ ...plain, entries: [{ name: 'xl\\up', bytes: blanks(1) }] }), 'unsafe_entry'],
  [
    'one name twice',
    () => xlsxByHand({ ...plain, entries: [{ name: sheetPart.toUpperCase(), bytes: blanks(1) }] }),
    'unsafe_entry',
  ],
  [
    'more entries than a workbook has',
    () => xlsxByHand({ entries: Array.from({ length: 1_000 }, (_, index) => ({ name: `x${index}`, bytes: blanks(1) })) }),
    'too_many_entries',
  ],
  [
    'entries that declare more than the limit',
    () => xlsxByHand({ ...plain, entries: [{ name: 'big', bytes: blanks(9), declaredSize: 500_000_000 }] }),
    'inflates_too_large',
  ],
  ['an entry larger than it says', () => changed(sheetPart, ({ bytes }) => ({ declaredSize: bytes.length - 9 })), 'damaged'],
  ['an entry smaller than it says', () => changed(sheetPart, ({ bytes }) => ({ declaredSize: bytes.length + 9 })), 'damaged'],
  ['a document type', () => doctype(''), 'forbidden_markup'],
  ['an external entity', () => doctype('<!ENTITY a SYSTEM "file:///etc/passwd">'), 'forbidden_markup'],
  ['entities that swell', () => doctype('<!ENTITY b "bbbb"><!ENTITY a "&b;&b;&b;">'), 'forbidden_markup'],
  ['an unknown entity', () => sheetWith(`<worksheet><sheetData>${textRow(1, '&a;')}</sheetData></worksheet>`), 'damaged'],
  ['a sheet that ends in the middle', () => sheetWith('<worksheet><sheetData><row r="1"><c><v>1</v></c></row>'), 'damaged'],
  ['a sheet that is no UTF-8', () => changed(sheetPart, () => ({ bytes: Buffer.from('<a>\xff</a>', 'latin1') })), 'damaged'],
  [
    'one endless text',
    () => changed(sheetPart, () => ({ bytes: Buffer.concat([Buffer.from('<a>'), blanks(5_000_000)]) })),
    'damaged',
  ],
  ['a row beyond the sheet', () => xlsxByHand({ rows: '<row r="99999999"><c><v>1</v></c></row>' }), 'damaged'],
  ['a row that comes twice', () => xlsxByHand({ rows: textRow(1, 'a') + textRow(1, 'b') }), 'damaged'],
  ['a column beyond the limit', () => xlsxByHand({ rows: '<row r="1"><c r="XFD1"><v>1</v></c></row>' }), 'too_many_columns'],
  ['more rows than the limit', () => xlsxByHand({ rows: many(300_001, () => '<row><c><v>1</v></c></row>') }), 'too_many_rows'],
  ['more texts than the limit', () => xlsxByHand({ texts: many(2_000_001, () => '<si><t/></si>') }), 'too_many_texts'],
  [
    'more sheets than the limit',
    async () =>
      (await writers.hucre?.(Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`s${index}`, [['a']]])))) ?? blanks(1),
    'too_many_sheets',
  ],
]

describe('a file is refused as a whole, with its reason', () => {
  test.each(hostile)('%s', async (_promise, bytes, reason) => {
    await expect(sheetsOf(await bytes())).rejects.toMatchObject({
      code: 'file_refused',
      detail: { reason },
    })
  })
})

test('a million empty rows are nothing to read', async () => {
  const rows = many(1_000_000, () => '<row/>')
  expect(await rowsOf(xlsxByHand({ rows: `${rows}${textRow(1_000_001, 'a')}` }))).toEqual([{ row: 1_000_001, cells: ['a'] }])
})

test('a cell longer than any spreadsheet allows is refused by itself', async () => {
  const [row] = await rowsOf(xlsxByHand({ rows: textRow(1, 'x'.repeat(32_768), 'b') }))
  expect(row?.cells[0]).toMatchObject({ code: 'too_long' })
  expect(row?.cells[1]).toBe('b')
})

test('columns named after what objects are made of are columns like any other', async () => {
  const [row] = await rowsOf(xlsxByHand({ rows: textRow(1, '__proto__', 'constructor', '') }))
  expect(row?.cells).toEqual(['__proto__', 'constructor'])
})

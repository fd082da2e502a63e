import { describe, expect, test } from 'vitest'
import { CellFault } from '../../../../main/core/importer/reading/cells.ts'
import { previewOf, rowsOf } from '../../../support/files/read.ts'
import { csvText, inEncoding } from '../../../support/files/writers.ts'

const table = [
  ['客戶姓名', '電話', '備註'],
  ['陳犇堃', '0912-345-678', '二樓\n請按鈴, "謝謝"'],
]
const rows = table.map((cells, index) => ({ row: index + 1, cells }))

const encodings = [
  ['UTF-8', inEncoding(csvText(table), 'utf-8'), 'utf-8'],
  ['UTF-8 with its mark', inEncoding(csvText(table), 'utf-8', true), 'utf-8'],
  ['Big5, 犇 and 堃 too', inEncoding(csvText(table), 'big5'), 'big5'],
  ['UTF-16 with its mark', inEncoding(csvText(table), 'utf-16le', true), 'utf-16le'],
  ['UTF-16 the other way round', inEncoding(csvText(table), 'utf-16be', true), 'utf-16be'],
] as const

test.each(encodings)('%s is told from the bytes', async (_name, bytes, encoding) => {
  expect((await previewOf(bytes)).text).toEqual({ encoding, delimiter: ',' })
  expect(await rowsOf(bytes)).toEqual(rows)
})

test('Big5 is found where the first name in Chinese is on the last of many lines', async () => {
  const text = csvText([['name', 'phone'], ...Array.from({ length: 20_000 }, () => ['a', '1']), ['王大明', '2']])
  expect((await rowsOf(inEncoding(text, 'big5'))).at(-1)?.cells).toEqual(['王大明', '2'])
})

test('UTF-16 is found without its mark where it is half Latin', async () => {
  const text = csvText([
    ['name', 'phone number'],
    ['Chen', '0912345678'],
  ])
  expect((await previewOf(inEncoding(text, 'utf-16le'))).text?.encoding).toBe('utf-16le')
})

test.each([
  ['commas', ','],
  ['tabs', '\t'],
  ['semicolons', ';'],
] as const)('%s between the columns are found', async (_name, delimiter) => {
  const bytes = csvText([...table, ['a,b', 'c;d', 'e\tf']], delimiter)
  expect((await previewOf(bytes)).text).toEqual({ encoding: 'utf-8', delimiter })
  expect((await rowsOf(bytes)).at(2)?.cells).toEqual(['a,b', 'c;d', 'e\tf'])
})

test('what a person says about a file goes before what is guessed', async () => {
  const bytes = inEncoding('姓名;電話\n王,大;02', 'big5')
  expect((await previewOf(bytes, { delimiter: ',' })).sheets[0]?.rows[0]?.cells).toEqual(['姓名;電話'])
  const [row] = await rowsOf(bytes, { encoding: 'utf-8' })
  expect(row?.cells[0]).toBeInstanceOf(CellFault)
})

describe('a text file', () => {
  test('counts its rows as a spreadsheet does: blank lines count, line breaks in quotes do not', async () => {
    expect((await rowsOf('a,b\n\n"c\nd",e\nf,g')).map(({ row }) => row)).toEqual([1, 3, 4])
  })

  test('takes a quote in the middle of a text for what it is', async () => {
    expect(await rowsOf('size,n\n12" 管,1')).toMatchObject([{}, { cells: ['12" 管', '1'] }])
  })

  test('gives back what was kept from a spreadsheet: texts that look like numbers or formulas', async () => {
    expect(await rowsOf('a,b,c\n"=""0912""",\'+886912,\'tis')).toMatchObject([{}, { cells: ['0912', '+886912', "'tis"] }])
  })

  test('whose quotes never end is refused with its line', async () => {
    await expect(rowsOf('a,b\n"c,d\ne')).rejects.toMatchObject({ code: 'file_refused', detail: { reason: 'damaged' } })
  })

  test('with more columns than the limit is refused', async () => {
    await expect(rowsOf(','.repeat(300))).resolves.toEqual([])
    await expect(rowsOf(`${','.repeat(300)}x`)).rejects.toMatchObject({ detail: { reason: 'too_many_columns' } })
  })

  test('larger than the limit is refused before it is read', async () => {
    const bytes = Buffer.alloc(33_554_433, 'a,b\n')
    await expect(rowsOf(bytes)).rejects.toMatchObject({ detail: { reason: 'file_too_large' } })
  })
})

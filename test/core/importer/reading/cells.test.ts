import { describe, expect, test } from 'vitest'
import { CellFault } from '../../../../main/core/importer/reading/cells.ts'
import { rowsOf } from '../../../support/files/read.ts'
import { textRow, xlsxByHand } from '../../../support/files/xlsxByHand.ts'

const cellsOf = async (cells: string, book: Parameters<typeof xlsxByHand>[0] = {}): Promise<unknown> =>
  (await rowsOf(xlsxByHand({ ...book, rows: `<row r="1">${cells}</row>` })))[0]?.cells

describe('a cell of a workbook', () => {
  test('of a formula holds the value that was saved with it, and never the formula', async () => {
    expect(await cellsOf('<c t="str"><f>A1&amp;"x"</f><v>台北</v></c><c><f>1+1</f><v>2</v></c>')).toEqual(['台北', 2])
    expect(await cellsOf('<c><f>1+1</f></c><c t="str"><f>""</f><v></v></c>')).toEqual([new CellFault('no_cached_value', '')])
  })

  test('with an error is a fault that shows it', async () => {
    expect(await cellsOf('<c t="e"><v>#REF!</v></c>')).toEqual([new CellFault('cell_error', '#REF!')])
  })

  test('whose text is not in the table, or whose number is none, is a fault', async () => {
    const faults = await cellsOf('<c t="s"><v>7</v></c><c><v>1e999</v></c><c t="s"><v>-1</v></c>')
    expect(faults).toEqual(['7', '1e999', '-1'].map((text) => new CellFault('cell_unreadable', text)))
  })

  test('joins the runs of a text, leaves its pronunciation out, and undoes what XML cannot hold', async () => {
    const texts =
      '<si><r><t>瓦斯</t></r><r><t xml:space="preserve"> 桶</t></r><rPh sb="0" eb="1"><t>ㄨㄚˇ</t></rPh></si><si><t>a_x000D_b</t></si>'
    expect(await cellsOf('<c t="s"><v>0</v></c><c t="s"><v>1</v></c>', { texts })).toEqual(['瓦斯 桶', 'a\rb'])
  })

  test('is a number as a spreadsheet shows it, without binary dust', async () => {
    expect(await cellsOf('<c><v>198.74999999999997</v></c><c><v>912345678</v></c>')).toEqual([198.75, 912345678])
  })

  test('stands where its address says, and in order where it has none', async () => {
    expect(await cellsOf('<c r="C1"><v>3</v></c><c><v>4</v></c>')).toEqual([null, null, 3, 4])
  })

  test('with a prefix before every tag is read all the same', async () => {
    const sheet =
      '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="2"><x:c t="n"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    expect(await rowsOf(xlsxByHand({ sheet }))).toEqual([{ row: 2, cells: [5] }])
  })
})

const formats =
  '<numFmts><numFmt numFmtId="164" formatCode="[$-404]e&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="0.00E+00"/><numFmt numFmtId="166" formatCode="#,##0&quot;day&quot;"/></numFmts>'
const styles = `${formats}<cellXfs>${[0, 14, 164, 165, 166, 22].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`
const serial = (style: number, value: number): string => `<c s="${style}"><v>${value}</v></c>`

describe('a number that is shown as a date', () => {
  test('is the calendar date that it shows; other numbers stay numbers', async () => {
    const cells = [0, 1, 2, 3, 4].map((style) => serial(style, 46352)).join('')
    expect(await cellsOf(cells, { styles })).toEqual([46352, '2026-11-26', '2026-11-26', 46352, 46352])
  })

  test('counts from 1904 in a workbook that does', async () => {
    expect(await cellsOf(serial(1, 44890), { styles, workbookPr: '<workbookPr date1904="1"/>' })).toEqual(['2026-11-26'])
  })

  test('keeps its time of day to the second, and the day that never was', async () => {
    expect(await cellsOf([serial(5, 46352.4375), serial(1, 60), serial(1, 61)].join(''), { styles })).toEqual([
      '2026-11-26 10:30:00',
      '1900-02-29',
      '1900-03-01',
    ])
  })
})

test('rows without numbers follow one another', async () => {
  const rows = '<row><c><v>1</v></c></row><row/><row><c><v>3</v></c></row>'
  expect(await rowsOf(xlsxByHand({ rows }))).toEqual([
    { row: 1, cells: [1] },
    { row: 3, cells: [3] },
  ])
})

test('an ISO date is read without its midnight', async () => {
  expect(await cellsOf('<c t="d"><v>2026-11-26T00:00:00Z</v></c><c t="d"><v>2026-11-26T10:30:00</v></c>')).toEqual([
    '2026-11-26',
    '2026-11-26 10:30:00',
  ])
})

test('the helper of these tests writes what a workbook has', async () => {
  expect(await rowsOf(xlsxByHand({ rows: textRow(1, 'a', 'b') }))).toEqual([{ row: 1, cells: ['a', 'b'] }])
})

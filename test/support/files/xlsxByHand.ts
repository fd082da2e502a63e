/** Workbooks written tag by tag: for what no library writes. */

import { type ZipEntry, zipOf } from './zip.ts'

const office = 'http://schemas.openxmlformats.org'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${type}" Target="${target}"/>`
const relations = (...all: string[]): string =>
  `${head}<Relationships xmlns="${office}/package/2006/relationships">${all.join('')}</Relationships>`

export type HandmadeBook = Readonly<{
  /** Everything inside `<sheetData>`. */
  rows?: string
  /** The whole part, instead of one made around `rows`. */
  sheet?: string
  /** Everything inside `<sst>`. */
  texts?: string
  styles?: string
  workbookPr?: string
  entries?: readonly ZipEntry[]
  /** Changes an entry on its way into the archive. */
  change?: (entry: ZipEntry) => ZipEntry
}>

const parts = ({
  rows = '',
  sheet,
  texts = '',
  styles = '',
  workbookPr = '',
}: HandmadeBook): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `${head}<Types xmlns="${office}/package/2006/content-types"/>`,
  '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
  'xl/workbook.xml': `${head}<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships">${workbookPr}<sheets><sheet name="資料" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relations(
    relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
    relation('rId2', 'sharedStrings', 'sharedStrings.xml'),
    relation('rId3', 'styles', 'styles.xml'),
  ),
  'xl/worksheets/sheet1.xml':
    sheet ?? `${head}<worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
  'xl/sharedStrings.xml': `${head}<sst xmlns="${office}/spreadsheetml/2006/main">${texts}</sst>`,
  'xl/styles.xml': `${head}<styleSheet xmlns="${office}/spreadsheetml/2006/main">${styles}</styleSheet>`,
})

export const xlsxByHand = (book: HandmadeBook): Buffer => {
  const { entries = [], change = (entry) => entry } = book
  const own = Object.entries(parts(book)).map(([name, text]): ZipEntry => ({ name, bytes: Buffer.from(text) }))
  return zipOf([...own.map(change), ...entries])
}

/** A row of texts, each in its own cell. */
export const textRow = (row: number, ...texts: readonly string[]): string =>
  `<row r="${row}">${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`

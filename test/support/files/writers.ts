/** The same table as each program writes it: exceljs, hucre, SheetJS and, where it is there, LibreOffice. */

import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { utils, write } from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { writeXlsx, writeXlsxStream } from 'hucre/xlsx'
import iconv from 'iconv-lite'

type Value = string | number | boolean | null
export type Table = readonly (readonly Value[])[]
/** Sheets by name, in order. */
export type Sheets = Readonly<Record<string, Table>>

const exceljs = async (sheets: Sheets): Promise<Buffer> => {
  const book = new ExcelJS.Workbook()
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows.map((row) => [...row]))
  return Buffer.from(await book.xlsx.writeBuffer())
}

const hucre = async (sheets: Sheets): Promise<Buffer> =>
  Buffer.from(
    await writeXlsx({ sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) })) }),
  )

/** One sheet only: how our own exports are written. */
const hucreStream = async (sheets: Sheets): Promise<Buffer> => {
  const [[name, rows] = ['', []]] = Object.entries(sheets)
  return Buffer.from(
    await new Response(
      writeXlsxStream(
        rows.map((row) => [...row]),
        { name },
      ),
    ).arrayBuffer(),
  )
}

const sheetJs =
  (bookType: 'xls' | 'xlsx' | 'biff5') =>
  async (sheets: Sheets): Promise<Buffer> => {
    const book = utils.book_new()
    for (const [name, rows] of Object.entries(sheets))
      utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name)
    return write(book, { bookType, type: 'buffer' })
  }

/** By name of the program; each makes the bytes of one file. */
export const writers: Readonly<Record<string, (sheets: Sheets) => Promise<Buffer>>> = {
  exceljs,
  hucre,
  'hucre, streamed': hucreStream,
  'SheetJS .xlsx': sheetJs('xlsx'),
  'SheetJS .xls': sheetJs('xls'),
}

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path)) ?? null

export const hasLibreOffice = office !== null

/** What LibreOffice makes of a text file: a workbook in `format`. Only where `hasLibreOffice`. */
export const byLibreOffice = (text: string, format: 'xlsx' | 'xls'): Buffer => {
  if (office === null) throw new Error('LibreOffice is not installed')
  const folder = mkdtempSync(join(tmpdir(), 'gasdesk-office-'))
  try {
    writeFileSync(join(folder, 'in.csv'), text)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync(office, [profile, '--headless', '--convert-to', format, '--outdir', folder, join(folder, 'in.csv')])
    return readFileSync(join(folder, `in.${format}`))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const quoted = (value: Value, delimiter: string): string => {
  const text = value === null ? '' : String(value)
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export const csvText = (table: Table, delimiter = ','): string =>
  table.map((row) => `${row.map((value) => quoted(value, delimiter)).join(delimiter)}\r\n`).join('')

export const inEncoding = (text: string, encoding: 'utf-8' | 'big5' | 'utf-16le' | 'utf-16be', hasMark = false): Buffer =>
  iconv.encode(text, encoding, { addBOM: hasMark })

/** Rows of an Excel workbook's first sheet with anything in it, for the sender that has the project's libraries. */

import { readFile } from 'node:fs/promises'
import { streamXlsxRows } from 'hucre/xlsx'
import type { SheetRow } from './csv.ts'

const two = (number: number): string => String(number).padStart(2, '0')

/** The library counts days in UTC, so that they are nobody's zone's. */
const dateText = (date: Date): string => {
  const day = `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(':')
  return time === '00:00:00' ? day : `${day} ${time}`
}

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  return value instanceof Date ? dateText(value) : String(value)
}

export async function* workbookRows(file: string): AsyncGenerator<SheetRow> {
  for await (const { index, values } of streamXlsxRows(await readFile(file))) yield { line: index + 1, cells: values.map(textOf) }
}

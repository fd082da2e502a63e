/** A sheet's mapping as a person corrects it. Pure. */

import type { ImportMapping, ImportSheet } from '../../../shared/contract/importMapping.ts'
import { type ImportField, type ImportKind, importFields, requiredImportFields } from '../../../shared/domain/imports.ts'

export type Mappings = Readonly<Record<string, ImportMapping>>

/** What was recognised, of the sheets that were. */
export const recognised = (sheets: readonly ImportSheet[]): Mappings =>
  Object.fromEntries(sheets.flatMap(({ name, mapping }) => (mapping === null ? [] : [[name, mapping]])))

/** A mapping to begin with where nothing was recognised. */
export const blankMapping = (sheet: ImportSheet, kind: ImportKind): ImportMapping => ({
  sheet: sheet.name,
  kind,
  headerRow: sheet.mapping?.headerRow ?? sheet.rows[0]?.row ?? 1,
  columns: {},
  dateStyle: 'auto',
})

const isFieldOf = (kind: ImportKind, field: string): boolean => importFields[kind].some((each) => each === field)

/** Another kind keeps the columns that mean the same in both. */
export const withKind = (mapping: ImportMapping, kind: ImportKind): ImportMapping => ({
  ...mapping,
  kind,
  columns: Object.fromEntries(Object.entries(mapping.columns).filter(([field]) => isFieldOf(kind, field))),
})

/** Gives a column to a field, and takes the column that the field had before away from it; null leaves the column out. */
export const withColumn = (mapping: ImportMapping, column: number, field: ImportField | null): ImportMapping => {
  const others = Object.entries(mapping.columns).filter(([name, at]) => at !== column && name !== field)
  return { ...mapping, columns: { ...Object.fromEntries(others), ...(field !== null && { [field]: column }) } }
}

export const fieldAt = (mapping: ImportMapping, column: number): ImportField | null => {
  const found = importFields[mapping.kind].find((field) => mapping.columns[field] === column)
  return found ?? null
}

/** Fields without which nothing of this kind can be imported. */
export const missingOf = ({ kind, columns }: ImportMapping): readonly ImportField[] =>
  requiredImportFields[kind].filter((field: ImportField) => columns[field] === undefined)

const lettersInAlphabet = 26
const letterA = 65

/** `A`, `Z`, `AA`: as a spreadsheet names the column with this index from 0. */
export const columnName = (column: number): string => {
  const last = String.fromCharCode(letterA + (column % lettersInAlphabet))
  return column < lettersInAlphabet ? last : `${columnName(Math.floor(column / lettersInAlphabet) - 1)}${last}`
}

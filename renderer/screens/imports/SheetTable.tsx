/** The first rows of a sheet as they look, with what each column means above it. */

import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportMapping, ImportSheet } from '../../../shared/contract/importMapping.ts'
import { type ImportField, importFields } from '../../../shared/domain/imports.ts'
import { useFieldWord } from './importWords.ts'
import { columnName, fieldAt, withColumn } from './mapping.ts'

type Props = Readonly<{ sheet: ImportSheet; mapping: ImportMapping; onChange: (mapping: ImportMapping) => void }>

const skipped = '' as const
/** Enough to see what a column is. */
const mostRows = 8

/** A sheet may have more columns in its rows than in its headings. */
const widthOf = ({ headings, rows }: ImportSheet): number => Math.max(headings.length, ...rows.map(({ cells }) => cells.length))

export function SheetTable({ sheet, mapping, onChange }: Props) {
  const { t } = useTranslation()
  const columns = Array.from({ length: widthOf(sheet) }, (_, column) => column)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
    <section className="sheet-rows" aria-label={t('imports.previewRows')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th aria-hidden />
            {columns.map((column) => (
              <th key={column} scope="col">
                <ColumnChoice sheet={sheet} mapping={mapping} column={column} onChange={onChange} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.slice(0, mostRows).map(({ row, cells }) => (
            <tr key={row} className={row === mapping.headerRow ? 'is-header' : undefined}>
              <th scope="row">{row}</th>
              {columns.map((column) => (
                <td key={column} title={cells[column]}>
                  {cells[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function ColumnChoice({ sheet, mapping, column, onChange }: Props & Readonly<{ column: number }>) {
  const { t } = useTranslation()
  const word = useFieldWord()
  const field = fieldAt(mapping, column)
  return (
    <Select<ImportField | typeof skipped>
      className={field === null ? 'column-choice is-skipped' : 'column-choice'}
      size="small"
      aria-label={t('imports.columnIs', { name: columnName(column), heading: sheet.headings[column] ?? '' })}
      popupMatchSelectWidth={false}
      value={field ?? skipped}
      options={[
        { value: skipped, label: t('imports.skipColumn') },
        ...importFields[mapping.kind].map((each) => ({ value: each, label: word(each) })),
      ]}
      onChange={(next) => onChange(withColumn(mapping, column, next === skipped ? null : next))}
    />
  )
}

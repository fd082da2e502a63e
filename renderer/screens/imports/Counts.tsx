/** How many of each kind are new, changed, kept, the same, or cannot come in. */

import { Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportCounts, ImportSummary } from '../../../shared/contract/imports.ts'
import { type ImportKind, importKinds } from '../../../shared/domain/imports.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'

const figures = ['created', 'changed', 'kept', 'same', 'refused', 'rows'] as const satisfies readonly (keyof ImportCounts)[]

type Row = ImportCounts & Readonly<{ kind: ImportKind }>

export function Counts({ counts }: Readonly<{ counts: ImportSummary['counts'] }>) {
  const { t } = useTranslation()
  const { count } = useFormats()
  const rows = importKinds.flatMap((kind): Row[] => {
    const found = counts[kind]
    return found === undefined ? [] : [{ ...found, kind }]
  })
  return (
    <Table<Row>
      className="import-counts"
      size="small"
      rowKey="kind"
      pagination={false}
      dataSource={rows}
      columns={[
        { key: 'kind', title: t('imports.kindTitle'), render: (_, { kind }) => <strong>{t(`imports.kinds.${kind}`)}</strong> },
        ...figures.map((figure) => ({
          key: figure,
          title: t(`imports.counts.${figure}`),
          align: 'end' as const,
          render: (_: unknown, row: Row) => count(row[figure]),
        })),
      ]}
    />
  )
}

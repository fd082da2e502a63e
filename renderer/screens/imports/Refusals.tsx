/** The rows that cannot come in: where, why, and the workbook in which they can be mended. */

import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Skeleton, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportRefusal } from '../../../shared/contract/importRows.ts'
import type { Import } from '../../../shared/contract/imports.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { ErrorBook } from './ErrorBook.tsx'
import { columnName } from './mapping.ts'

export function Refusals({ file, rows }: Readonly<{ file: Import; rows: number }>) {
  const { t } = useTranslation()
  if (rows === 0) return <p className="quiet">{t('imports.refusalsNone')}</p>
  return (
    <div className="import-report">
      <p>{t('imports.refusalsWhy', { count: rows })}</p>
      <ErrorBook file={file} />
      <RefusalTable id={file.id} />
    </div>
  )
}

function RefusalTable({ id }: Readonly<{ id: string }>) {
  const { t } = useTranslation()
  const { orpc } = useOffice()
  const refusals = useInfiniteQuery(
    orpc.imports.refusals.infiniteOptions({
      input: (after: number) => ({ id, after }),
      initialPageParam: 0,
      getNextPageParam: (page) => page.next,
    }),
  )
  if (refusals.isPending) return <Skeleton active paragraph={{ rows: 5 }} title={false} />
  if (refusals.isError)
    return <FailureNotice code={failureOf(refusals.error)?.code ?? 'unreachable'} onRetry={() => void refusals.refetch()} />
  const column = ({ column: at, heading }: ImportRefusal) =>
    at === null
      ? t('imports.refusalWholeRow')
      : t('imports.refusalColumn', { column: columnName(at), heading: heading ?? '' }).trim()
  return (
    <>
      <Table<ImportRefusal>
        size="small"
        rowKey="place"
        scroll={{ x: 720 }}
        pagination={false}
        dataSource={refusals.data.pages.flatMap((page) => page.rows)}
        columns={[
          {
            key: 'place',
            title: t('imports.place'),
            width: 220,
            render: (_, { sheet, row }) => t('imports.refusalAt', { sheet, row }),
          },
          { key: 'column', title: t('imports.columnTitle'), width: 180, ellipsis: true, render: (_, row) => column(row) },
          { key: 'value', title: t('imports.value'), width: 200, ellipsis: true, dataIndex: 'value' },
          { key: 'reason', title: t('imports.reason'), render: (_, { code }) => t(`imports.reasons.${code}`) },
        ]}
      />
      {refusals.hasNextPage && (
        <Button type="link" loading={refusals.isFetchingNextPage} onClick={() => void refusals.fetchNextPage()}>
          {t('imports.more')}
        </Button>
      )}
    </>
  )
}

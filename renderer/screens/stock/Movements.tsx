/** How a product's quantity moved, newest first. */

import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Skeleton, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { StockMovement } from '../../../shared/domain/entities.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice, useRefresh } from '../../bridge/hooks.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'

const pageSize = 30

export function Movements({ productId }: Readonly<{ productId: string }>) {
  const { t } = useTranslation()
  const { orpc } = useOffice()
  const options = orpc.stock.movements.infiniteOptions({
    input: (before: string | null) => ({ productId, limit: pageSize, ...(before !== null && { before }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.older,
  })
  const movements = useInfiniteQuery(options)
  useRefresh(['stock'], options.queryKey)
  if (movements.isPending) return <Skeleton active paragraph={{ rows: 4 }} title={false} />
  if (movements.isError)
    return <FailureNotice code={failureOf(movements.error)?.code ?? 'unreachable'} onRetry={() => void movements.refetch()} />
  const rows = movements.data.pages.flatMap((page) => page.rows)
  if (rows.length === 0) return <p className="quiet">{t('stock.movementsNone')}</p>
  return (
    <>
      <MovementTable rows={rows} />
      {movements.hasNextPage && (
        <Button type="link" loading={movements.isFetchingNextPage} onClick={() => void movements.fetchNextPage()}>
          {t('stock.movementsMore')}
        </Button>
      )}
    </>
  )
}

function MovementTable({ rows }: Readonly<{ rows: readonly StockMovement[] }>) {
  const { t } = useTranslation()
  const { exact, count, change } = useFormats()
  return (
    <Table<StockMovement>
      className="lines"
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={rows}
      columns={[
        { key: 'at', title: t('stock.at'), render: (_, { at }) => exact(at) },
        {
          key: 'before',
          title: t('stock.before'),
          align: 'end',
          render: (_, { quantityBefore }) => (quantityBefore === null ? '' : count(quantityBefore)),
        },
        { key: 'after', title: t('stock.after'), align: 'end', render: (_, { quantityAfter }) => count(quantityAfter) },
        {
          key: 'change',
          title: t('stock.change'),
          align: 'end',
          render: (_, { quantityBefore, quantityAfter }) =>
            quantityBefore === null ? '' : change(quantityAfter - quantityBefore),
        },
      ]}
    />
  )
}

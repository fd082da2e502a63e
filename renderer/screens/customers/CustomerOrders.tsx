/** What a customer ordered, newest first; each leads to the order. */

import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Order } from '../../../shared/domain/entities.ts'
import { shortItems } from '../../../shared/domain/shortItems.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice, useRefresh } from '../../bridge/hooks.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { hrefOf } from '../../parts/route.ts'
import { OrderState } from '../orders/orderWords.tsx'

const pageSize = 20

export function CustomerOrders({ customerId }: Readonly<{ customerId: string }>) {
  const { t } = useTranslation()
  const { orpc } = useOffice()
  const options = orpc.orders.list.infiniteOptions({
    input: (before: string | null) => ({ filter: { customerId }, limit: pageSize, ...(before !== null && { before }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.older,
  })
  const orders = useInfiniteQuery(options)
  useRefresh(['order'], options.queryKey)
  if (orders.isPending) return <Skeleton active paragraph={{ rows: 3 }} title={false} />
  if (orders.isError)
    return <FailureNotice code={failureOf(orders.error)?.code ?? 'unreachable'} onRetry={() => void orders.refetch()} />
  const rows = orders.data.pages.flatMap((page) => page.rows)
  if (rows.length === 0) return <p className="quiet">{t('customers.ordersNone')}</p>
  return (
    <>
      <ul className="short-orders">
        {rows.map((order) => (
          <ShortOrder key={order.orderNo} order={order} />
        ))}
      </ul>
      {orders.hasNextPage && (
        <Button type="link" loading={orders.isFetchingNextPage} onClick={() => void orders.fetchNextPage()}>
          {t('customers.ordersMore')}
        </Button>
      )}
    </>
  )
}

function ShortOrder({ order }: Readonly<{ order: Order }>) {
  const { moment, money } = useFormats()
  return (
    <li>
      <a href={hrefOf(['orders', order.orderNo])}>
        <time>{moment(order.createdAt, Date.now())}</time>
        <span className="short-items">{shortItems(order.lines)}</span>
        <strong>{order.totalCents === null ? '' : money(order.totalCents)}</strong>
        <OrderState status={order.status} />
      </a>
    </li>
  )
}

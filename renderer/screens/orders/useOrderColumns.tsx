/** The columns of the order list. */

import { DiffOutlined, PhoneOutlined, WarningOutlined } from '@ant-design/icons'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Order } from '../../../shared/domain/entities.ts'
import { shortItems } from '../../../shared/domain/shortItems.ts'
import { shownPhone } from '../../../shared/domain/shownPhone.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { type ListColumn, momentWidth } from '../../parts/list/columns.ts'
import { useNow } from '../../parts/useNow.ts'
import { OrderState } from './orderWords.tsx'
import { useMismatch } from './useMismatch.ts'

/** Often enough to turn `10:42` into `11/23 10:42` soon after midnight. */
const dayTurnsMs = 60_000

export function useOrderColumns(): readonly ListColumn<Order>[] {
  const { t } = useTranslation()
  const { moment, dateOf } = useFormats()
  const today = dateOf(useNow(dayTurnsMs))
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new day says times differently
  return useMemo(
    () => [
      { key: 'time', title: t('orders.time'), width: momentWidth, render: (order) => moment(order.createdAt, Date.now()) },
      { key: 'no', title: t('orders.orderNo'), width: 150, rank: 4, render: (order) => order.orderNo },
      { key: 'customer', title: t('orders.customer'), width: 82, grow: 2, render: (order) => order.customerName ?? '' },
      {
        key: 'phone',
        title: t('orders.phone'),
        width: 128,
        rank: 2,
        render: ({ customerPhone }) => (customerPhone ? shownPhone(customerPhone) : ''),
      },
      {
        key: 'address',
        title: t('orders.address'),
        width: 140,
        grow: 5,
        rank: 3,
        render: (order) => order.customerAddress ?? '',
      },
      { key: 'items', title: t('orders.items'), width: 100, grow: 3, rank: 1, render: (order) => shortItems(order.lines) },
      {
        key: 'amount',
        title: t('orders.amount'),
        width: 106,
        grow: 1,
        align: 'end',
        render: (order) => <Amount order={order} />,
      },
      { key: 'state', title: t('orders.state'), width: 120, grow: 1, render: (order) => <OrderMark order={order} /> },
    ],
    [t, moment, today],
  )
}

/** An amount to which the lines do not add up is marked, and the mark says so. */
function Amount({ order }: Readonly<{ order: Order }>) {
  const { money } = useFormats()
  const mismatch = useMismatch()(order)
  if (order.totalCents === null) return null
  return (
    <span className="amount">
      {mismatch !== null && <WarningOutlined className="mark" title={mismatch} aria-label={mismatch} />}
      {money(order.totalCents)}
    </span>
  )
}

function OrderMark({ order }: Readonly<{ order: Order }>) {
  const { t } = useTranslation()
  return (
    <span className="order-mark">
      <OrderState status={order.status} />
      {order.conflicts !== undefined && (
        <DiffOutlined className="mark" title={t('conflicts.title')} aria-label={t('conflicts.title')} />
      )}
      {order.channel === 'phone' && <PhoneOutlined title={t('channels.phone')} aria-label={t('channels.phone')} />}
    </span>
  )
}

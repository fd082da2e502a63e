/** The columns of the list of calls. */

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Order } from '../../../shared/domain/entities.ts'
import { shortItems } from '../../../shared/domain/shortItems.ts'
import { shownPhone } from '../../../shared/domain/shownPhone.ts'
import { waitingTime } from '../../parts/ages.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { type ListColumn, momentWidth } from '../../parts/list/columns.ts'
import { StateTag } from '../../parts/StateTag.tsx'

export function useCallColumns(): readonly ListColumn<Order>[] {
  const { t } = useTranslation()
  const { moment, money } = useFormats()
  return useMemo(
    () => [
      { key: 'received', title: t('calls.received'), width: momentWidth, render: (call) => moment(call.createdAt, Date.now()) },
      {
        key: 'name',
        title: t('orders.customer'),
        width: 112,
        grow: 2,
        render: (call) => call.customerName ?? t('calls.unknownCaller'),
      },
      {
        key: 'phone',
        title: t('orders.phone'),
        width: 128,
        rank: 3,
        render: ({ customerPhone }) => (customerPhone ? shownPhone(customerPhone) : ''),
      },
      { key: 'address', title: t('orders.address'), width: 160, grow: 4, rank: 5, render: (call) => call.customerAddress ?? '' },
      { key: 'items', title: t('orders.items'), width: 110, grow: 2, rank: 2, render: (call) => shortItems(call.lines) },
      {
        key: 'amount',
        title: t('orders.amount'),
        width: 100,
        rank: 4,
        align: 'end',
        render: ({ totalCents }) => (totalCents === null ? '' : money(totalCents)),
      },
      { key: 'by', title: t('calls.takenBy'), width: 132, grow: 1, render: (call) => <Taker call={call} /> },
      { key: 'waited', title: t('calls.tookSeconds'), width: 88, rank: 1, align: 'end', render: tookTime },
    ],
    [t, moment, money],
  )
}

const tookTime = ({ acknowledgedAt, createdAt }: Order) =>
  acknowledgedAt === null ? '' : waitingTime(acknowledgedAt - createdAt)

function Taker({ call }: Readonly<{ call: Order }>) {
  const { t } = useTranslation()
  if (call.acknowledgedAt === null) return <StateTag tone="wait">{t('orders.notTaken')}</StateTag>
  return call.acknowledgedBy
}

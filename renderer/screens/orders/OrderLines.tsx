/** The lines of an order with their sums; a total that does not add up is said. */

import { Alert, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Order, OrderLine } from '../../../shared/domain/entities.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { lineCents, mismatchCents } from './orderSums.ts'

export function OrderLines({ order }: Readonly<{ order: Order }>) {
  const { t } = useTranslation()
  const { money, count } = useFormats()
  const price = (cents: number | null) => (cents === null ? '' : money(cents))
  const mismatch = mismatchCents(order)
  return (
    <>
      {order.lines.length === 0 ? (
        <p className="quiet">{t('orders.noLines')}</p>
      ) : (
        <Table<OrderLine>
          className="lines"
          size="small"
          rowKey="lineNo"
          pagination={false}
          dataSource={order.lines}
          columns={[
            { key: 'product', title: t('orders.product'), dataIndex: 'productName' },
            { key: 'quantity', title: t('orders.quantity'), align: 'end', render: (_, line) => count(line.quantity) },
            { key: 'price', title: t('orders.unitPrice'), align: 'end', render: (_, line) => price(line.unitPriceCents) },
            { key: 'subtotal', title: t('orders.subtotal'), align: 'end', render: (_, line) => price(lineCents(line)) },
          ]}
        />
      )}
      {order.totalCents !== null && (
        <p className="total">
          <span>{t('orders.total')}</span>
          <strong>{money(order.totalCents)}</strong>
        </p>
      )}
      {mismatch !== null && order.totalCents !== null && (
        <Alert type="warning" showIcon title={t('orders.mismatch', { lines: money(mismatch), total: money(order.totalCents) })} />
      )}
    </>
  )
}

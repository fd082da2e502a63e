/** The lines of an order with their sums and its total; a total that does not add up is said. */

import { Alert, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { OrderLine } from '../../../shared/domain/entities.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { EditableField } from './EditableField.tsx'
import type { FieldContext } from './fieldContext.ts'
import { lineCents } from './orderSums.ts'
import { useMismatch } from './useMismatch.ts'

export function OrderLines(context: FieldContext) {
  const { t } = useTranslation()
  const { money } = useFormats()
  const { order } = context
  const mismatch = useMismatch()(order)
  return (
    <>
      <EditableField {...context} field="lines">
        {order.lines.length === 0 ? <p className="quiet">{t('orders.noLines')}</p> : <LineTable lines={order.lines} />}
      </EditableField>
      <div className="total">
        <span>{t('orders.total')}</span>
        <EditableField {...context} field="totalCents">
          {order.totalCents === null ? (
            <span className="quiet">{t('orders.blank')}</span>
          ) : (
            <strong>{money(order.totalCents)}</strong>
          )}
        </EditableField>
      </div>
      {mismatch !== null && <Alert type="warning" showIcon title={mismatch} />}
    </>
  )
}

function LineTable({ lines }: Readonly<{ lines: readonly OrderLine[] }>) {
  const { t } = useTranslation()
  const { money, count } = useFormats()
  const price = (cents: number | null) => (cents === null ? '' : money(cents))
  return (
    <Table<OrderLine>
      className="lines"
      size="small"
      rowKey="lineNo"
      pagination={false}
      dataSource={lines}
      columns={[
        { key: 'product', title: t('orders.product'), dataIndex: 'productName' },
        { key: 'quantity', title: t('orders.quantity'), align: 'end', render: (_, line) => count(line.quantity) },
        { key: 'price', title: t('orders.unitPrice'), align: 'end', render: (_, line) => price(line.unitPriceCents) },
        { key: 'subtotal', title: t('orders.subtotal'), align: 'end', render: (_, line) => price(lineCents(line)) },
      ]}
    />
  )
}

/** The states of an order, each one press or one key away; the one that holds is pressed already. */

import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Order, OrderStatus } from '../../../shared/domain/entities.ts'
import { knownStates, useStateWord } from './orderWords.tsx'

type Props = Readonly<{ order: Order; onSet: (status: OrderStatus) => void }>

export function OrderStates({ order, onSet }: Props) {
  const { t } = useTranslation()
  const word = useStateWord()
  return (
    <fieldset className="order-states" aria-label={t('orders.setState')}>
      {knownStates.map((status, index) => (
        <Button
          key={status}
          size="small"
          type={status === order.status ? 'primary' : 'default'}
          aria-pressed={status === order.status}
          aria-keyshortcuts={String(index + 1)}
          title={t('orders.stateKey', { key: index + 1 })}
          onClick={() => onSet(status)}
        >
          {word(status)}
        </Button>
      ))}
    </fieldset>
  )
}

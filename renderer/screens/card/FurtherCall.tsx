/** A call that waits behind the first, in one line. */

import { useTranslation } from 'react-i18next'
import type { Order } from '../../../shared/domain/entities.ts'
import { shownPhone } from '../../../shared/domain/shownPhone.ts'
import { waitingTime } from '../../parts/ages.ts'

type Props = Readonly<{ call: Order; now: number; onTake: () => void }>

export function FurtherCall({ call, now, onTake }: Props) {
  const { t } = useTranslation()
  const name = call.customerName ?? t('calls.unknownCaller')
  return (
    <li className="card-further">
      <div>
        <strong>{name}</strong>
        <span>{call.customerPhone ? shownPhone(call.customerPhone) : t('calls.noPhone')}</span>
      </div>
      <time>{waitingTime(now - call.createdAt)}</time>
      <button type="button" className="card-plain" aria-label={t('card.takeOf', { name })} onClick={onTake}>
        {t('calls.take')}
      </button>
    </li>
  )
}

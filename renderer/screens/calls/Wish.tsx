/** What a call itself says: the number, where to, what, and the note. */

import { useTranslation } from 'react-i18next'
import type { Order } from '../../../shared/domain/entities.ts'
import { shortItems } from '../../../shared/domain/shortItems.ts'
import { shownPhone } from '../../../shared/domain/shownPhone.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'

export function Wish({ call }: Readonly<{ call: Order }>) {
  const { t } = useTranslation()
  const { money } = useFormats()
  return (
    <>
      <p className="call-phone">{call.customerPhone ? shownPhone(call.customerPhone) : t('calls.noPhone')}</p>
      <p className="call-address">{call.customerAddress ?? t('calls.noAddress')}</p>
      <p className="call-items">
        <span>{shortItems(call.lines)}</span>
        {call.totalCents !== null && <strong>{money(call.totalCents)}</strong>}
      </p>
      {call.note && <p className="call-note">{t('calls.note', { note: call.note })}</p>}
    </>
  )
}

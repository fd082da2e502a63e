/** The slip itself, in the measures of its paper: what a driver reads at a door, and what the customer signs. */

import { useTranslation } from 'react-i18next'
import type { Paper, Print, Slip } from '../../../shared/contract/slips.ts'
import { shownPhone } from '../../../shared/domain/shownPhone.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { SlipLines } from './SlipLines.tsx'
import { SlipPayment } from './SlipPayment.tsx'
import { usePageRule } from './usePageRule.ts'

type Props = Readonly<{ slip: Slip; paper: Paper; print: Print; shopName: string }>

export function SlipSheet({ slip, paper, print, shopName }: Props) {
  const { t } = useTranslation()
  const { order } = slip
  return (
    <article className={`slip slip-${paper}`} ref={usePageRule(paper)} aria-label={t('slip.title')}>
      <header>
        <strong className="slip-shop">{shopName}</strong>
        <span className="slip-kind">{t('slip.title')}</span>
        {print.copy > 1 && <strong className="slip-copy">{t('slip.reprint', { count: print.copy - 1 })}</strong>}
      </header>
      <SlipFacts slip={slip} />
      <SlipLines order={order} />
      <SlipPayment slip={slip} />
      {order.note && (
        <p className="slip-note">
          <span>{t('orders.note')}</span> {order.note}
        </p>
      )}
      <footer>
        <p className="slip-sign">{t('slip.sign')}</p>
        <PrintedBy print={print} />
      </footer>
    </article>
  )
}

function SlipFacts({ slip: { order } }: Readonly<{ slip: Slip }>) {
  const { t } = useTranslation()
  const { exact, day } = useFormats()
  const delivery = order.deliveryDate === null ? t('slip.noDate') : day(order.deliveryDate, Date.now())
  return (
    <>
      <dl className="slip-facts">
        <dt>{t('orders.orderNo')}</dt>
        <dd>{order.orderNo}</dd>
        <dt>{t('slip.ordered')}</dt>
        <dd>{exact(order.createdAt).slice(0, -3)}</dd>
        <dt>{t('orders.deliveryDate')}</dt>
        <dd>{delivery}</dd>
      </dl>
      <div className="slip-customer">
        <strong>{order.customerName ?? t('customers.unnamed')}</strong>
        <strong>{order.customerPhone ? shownPhone(order.customerPhone) : t('calls.noPhone')}</strong>
        <p>{order.customerAddress || t('calls.noAddress')}</p>
      </div>
    </>
  )
}

function PrintedBy({ print: { at, by } }: Readonly<{ print: Print }>) {
  const { t } = useTranslation()
  const { exact } = useFormats()
  return <small>{by === '' ? t('slip.printedAt', { at: exact(at) }) : t('slip.printedBy', { at: exact(at), by })}</small>
}

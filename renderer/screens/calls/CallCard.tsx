/** One phone order that waits: who calls, from where, for what, for how long; Enter takes it when the card has the focus. */

import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Order } from '../../../shared/domain/entities.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { waitingTime } from '../../parts/ages.ts'
import { isComposing } from '../../parts/composing.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { shownPhone } from '../../parts/phone.ts'
import { hrefOf } from '../../parts/route.ts'
import { shortItems } from '../../parts/shortItems.ts'
import { useTake } from './useTake.ts'

export function CallCard({ call, now }: Readonly<{ call: Order; now: number }>) {
  const { t } = useTranslation()
  const { money } = useFormats()
  const { take, isTaking } = useTake()
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || event.target !== event.currentTarget || isComposing(event.nativeEvent)) return
    event.preventDefault()
    if (!isTaking) void take(call)
  }
  const name = call.customerName ?? t('calls.unknownCaller')
  return (
    <li>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the whole card is what Enter takes */}
      <article className="call" tabIndex={0} aria-label={name} onKeyDown={onKeyDown}>
        <header>
          <strong className="call-name">{name}</strong>
          <time className="call-wait" title={t('calls.waited', { time: waitingTime(now - call.createdAt) })}>
            {waitingTime(now - call.createdAt)}
          </time>
        </header>
        <p className="call-phone">{call.customerPhone ? shownPhone(call.customerPhone) : t('calls.noPhone')}</p>
        <p className="call-address">{call.customerAddress ?? t('calls.noAddress')}</p>
        <p className="call-items">
          <span>{shortItems(call.lines)}</span>
          {call.totalCents !== null && <strong>{money(call.totalCents)}</strong>}
        </p>
        {call.note && <p className="call-note">{t('calls.note', { note: call.note })}</p>}
        <LastOrder call={call} />
        <footer>
          <Button type="primary" block loading={isTaking} onClick={() => void take(call)}>
            <span>{t('calls.take')}</span>
            <span className="call-key">⏎</span>
          </Button>
          <a href={hrefOf(['calls', call.orderNo])}>{t('calls.open')}</a>
        </footer>
      </article>
    </li>
  )
}

/** What the caller had the last time, which is mostly what they want again. */
function LastOrder({ call }: Readonly<{ call: Order }>) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const { orpc } = useOffice()
  const { customerId } = call
  const { data } = useQuery(
    orpc.orders.list.queryOptions({
      input: { filter: { customerId: customerId ?? '' }, limit: 5 },
      enabled: customerId !== null,
    }),
  )
  if (data === undefined) return null
  const last = data.rows.find(({ orderNo, createdAt }) => orderNo !== call.orderNo && createdAt <= call.createdAt)
  const words = last
    ? t('calls.last', { at: moment(last.createdAt, Date.now()), items: shortItems(last.lines) })
    : t('calls.firstOrder')
  return <p className="call-last">{words}</p>
}

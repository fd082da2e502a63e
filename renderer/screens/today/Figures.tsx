/** The four figures that a shop wants to see from afar; each opens the list that it counts. */

import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Today } from '../../../shared/contract/today.ts'
import { ageOf } from '../../parts/ages.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { hrefOf } from '../../parts/route.ts'
import { useNow } from '../../parts/useNow.ts'

type FigureProps = Readonly<{ label: string; value: string; href: string; isLoud?: boolean; children: ReactNode }>

function Figure({ label, value, href, isLoud = false, children }: FigureProps) {
  return (
    <li className={isLoud ? 'figure is-loud' : 'figure'}>
      <a href={href}>
        <span>{label}</span> <strong>{value}</strong>
      </a>
      <small className="figure-remark">{children}</small>
    </li>
  )
}

export function Figures({ today }: Readonly<{ today: Today }>) {
  return (
    <ul className="figures">
      <OrdersFigure today={today} />
      <OpenFigure open={today.open} />
      <AmountFigure today={today} />
      <CallsFigure calls={today.calls} />
    </ul>
  )
}

function OrdersFigure({ today: { date, comparedDate, orders } }: Readonly<{ today: Today }>) {
  const { t } = useTranslation()
  const { count, day } = useFormats()
  return (
    <Figure label={t('today.orders')} value={count(orders.count)} href={hrefOf(['orders'], { from: date, to: date })}>
      {t('today.ordersBefore', { day: day(comparedDate, Date.now()), count: orders.before })}
      {orders.cancelled > 0 && <span>{t('today.cancelled', { count: orders.cancelled })}</span>}
    </Figure>
  )
}

function OpenFigure({ open }: Readonly<{ open: Today['open'] }>) {
  const { t } = useTranslation()
  const { count } = useFormats()
  return (
    <Figure label={t('today.pending')} value={count(open.pending)} href={hrefOf(['orders'], { status: 'pending' })}>
      <a href={hrefOf(['orders'], { status: 'confirmed' })}>{t('today.confirmed', { count: open.confirmed })}</a>
      <a href={hrefOf(['orders'], { status: 'delivering' })}>{t('today.delivering', { count: open.delivering })}</a>
    </Figure>
  )
}

function AmountFigure({ today: { date, amount, orders } }: Readonly<{ today: Today }>) {
  const { t } = useTranslation()
  const { money } = useFormats()
  const priced = orders.count - orders.cancelled - amount.unpriced
  return (
    <Figure label={t('today.amount')} value={money(amount.cents)} href={hrefOf(['orders'], { from: date, to: date })}>
      {priced > 0 && t('today.average', { money: money(Math.round(amount.cents / priced / 100) * 100) })}
      {amount.unpriced > 0 && <span>{t('today.unpriced', { count: amount.unpriced })}</span>}
      {priced === 0 && amount.unpriced === 0 && t('today.withoutCancelled')}
    </Figure>
  )
}

function CallsFigure({ calls: { waiting, oldestAt } }: Readonly<{ calls: Today['calls'] }>) {
  const { t } = useTranslation()
  const { count } = useFormats()
  const now = useNow(10_000)
  const { unit, count: amount } = ageOf(now - (oldestAt ?? now))
  return (
    <Figure label={t('today.calls')} value={count(waiting)} href={hrefOf(['calls'])} isLoud={waiting > 0}>
      {waiting === 0 ? t('today.noCalls') : t('today.longestWait', { age: t(`age.${unit}`, { count: amount }) })}
    </Figure>
  )
}

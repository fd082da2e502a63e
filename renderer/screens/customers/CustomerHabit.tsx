/** What a customer usually orders, how often, and whether it is about time again. */

import { useTranslation } from 'react-i18next'
import type { CustomerCard, Pace } from '../../../shared/contract/customers.ts'
import { shortItems } from '../../../shared/domain/shortItems.ts'
import { Facts } from '../../parts/Facts.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { StateTag } from '../../parts/StateTag.tsx'
import { useUsualQuestion } from '../calls/useSpoken.ts'

/** Once is no habit. */
const leastTimes = 2

export function CustomerHabit({ card: { pace, usual } }: Readonly<{ card: CustomerCard }>) {
  const { t } = useTranslation()
  const { day, dateOf } = useFormats()
  const { firstAt, orders, usualDays } = pace
  return (
    <Facts
      facts={[
        {
          key: 'usual',
          label: t('customers.usual'),
          value: usual === null || usual.times < leastTimes ? t('customers.usualNone') : <Usual usual={usual} />,
        },
        {
          key: 'interval',
          label: t('customers.interval'),
          value: usualDays === null ? t('customers.intervalUnknown') : t('customers.intervalDays', { count: usualDays }),
        },
        { key: 'last', label: t('customers.last'), value: pace.lastAt !== null && <LastOrder pace={pace} /> },
        {
          key: 'ever',
          label: t('customers.ordersEver'),
          value: firstAt !== null && t('customers.ordersSince', { count: orders, day: day(dateOf(firstAt), Date.now()) }),
        },
      ]}
    />
  )
}

function Usual({ usual }: Readonly<{ usual: NonNullable<CustomerCard['usual']> }>) {
  const { t } = useTranslation()
  const question = useUsualQuestion()
  return (
    <>
      <strong className="read-aloud">{shortItems(usual.lines)}</strong>
      <p className="usual-sentence">{question(usual.lines)}</p>
      <p className="quiet">{t('customers.usualOf', { times: usual.times, of: usual.of })}</p>
    </>
  )
}

function LastOrder({ pace: { lastAt, daysSince, state } }: Readonly<{ pace: Pace }>) {
  const { t } = useTranslation()
  const { day, dateOf } = useFormats()
  if (lastAt === null || daysSince === null) return null
  const words =
    daysSince === 0
      ? t('customers.lastToday')
      : t('customers.lastDays', { count: daysSince, day: day(dateOf(lastAt), Date.now()) })
  return (
    <span className="last-order">
      <span>{words}</span>
      {state === 'due' && <StateTag tone="wait">{t('customers.due')}</StateTag>}
      {state === 'lapsed' && <StateTag tone="plain">{t('customers.lapsed')}</StateTag>}
    </span>
  )
}

/** Whether what senders push arrives, how fast, and what of it went wrong. */

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Today } from '../../../shared/contract/today.ts'
import { ageOf } from '../../parts/ages.ts'
import { Chart } from '../../parts/charts/Chart.tsx'
import { Facts } from '../../parts/Facts.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { hrefOf } from '../../parts/route.ts'
import { useNow } from '../../parts/useNow.ts'
import { begun, shownHours } from './dayHours.ts'
import { Part } from './Part.tsx'

export function IntakeHealth({ today }: Readonly<{ today: Today }>) {
  const { t } = useTranslation()
  return (
    <Part>
      {today.events.lastAt === null ? (
        <>
          <h3>{t('today.intake')}</h3>
          <p className="quiet">{t('receiving.never')}</p>
          <a href={hrefOf(['integration'])}>{t('orders.toIntegration')}</a>
        </>
      ) : (
        <>
          <h3>{t('today.intake')}</h3>
          <IntakeFacts today={today} lastAt={today.events.lastAt} />
          <EventsByHour hours={today.hours} />
        </>
      )}
    </Part>
  )
}

function IntakeFacts({ today, lastAt }: Readonly<{ today: Today; lastAt: number }>) {
  const { t } = useTranslation()
  const { count, exact } = useFormats()
  const { events, handling, refused } = today
  const { unit, count: amount } = ageOf(useNow(10_000) - lastAt)
  const milliseconds = (ms: number) => t('today.milliseconds', { ms: count(Math.max(1, Math.round(ms))) })
  return (
    <Facts
      facts={[
        {
          key: 'last',
          label: t('receiving.lastLabel'),
          value: <time title={exact(lastAt)}>{t('receiving.ago', { age: t(`age.${unit}`, { count: amount }) })}</time>,
        },
        { key: 'hour', label: t('today.lastHour'), value: t('today.events', { count: events.lastHour }) },
        { key: 'today', label: t('receiving.todayLabel'), value: t('today.events', { count: events.today }) },
        {
          key: 'handling',
          label: t('today.handling'),
          value:
            handling === null
              ? t('today.handlingNone')
              : t('today.handlingP95', { time: milliseconds(handling.p95), count: handling.count }),
        },
        {
          key: 'failed',
          label: t('today.failedToday'),
          value:
            events.failedToday === 0 ? (
              t('today.none')
            ) : (
              <a href={hrefOf(['waiting'])}>{t('today.events', { count: events.failedToday })}</a>
            ),
        },
        {
          key: 'refused',
          label: t('today.refused'),
          value:
            refused === 0 ? (
              t('today.none')
            ) : (
              <a href={hrefOf(['settings', 'audit'], { action: 'WEBHOOK_REJECTED' })}>{t('today.times', { count: refused })}</a>
            ),
        },
      ]}
    />
  )
}

function EventsByHour({ hours }: Readonly<{ hours: Today['hours'] }>) {
  const { t } = useTranslation()
  const { count, hourOf } = useFormats()
  const hourNow = hourOf(useNow(60_000))
  const content = useMemo(() => {
    const shown = shownHours(hours, ({ events }) => events > 0)
    return {
      categoryName: t('today.hourName'),
      categories: shown.map(({ hour }) => t('today.hour', { hour })),
      format: count,
      series: [
        {
          name: t('today.eventsName'),
          kind: 'bar' as const,
          tone: 'main' as const,
          values: shown.map(({ hour, events }) => begun(hour, hourNow, events)),
        },
      ],
    }
  }, [t, count, hours, hourNow])
  return <Chart title={t('today.eventsByHour')} content={content} height="low" />
}

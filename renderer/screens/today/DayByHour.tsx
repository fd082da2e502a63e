/** Today's orders by hour against the same weekday a week before. */

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Today } from '../../../shared/contract/today.ts'
import { Chart } from '../../parts/charts/Chart.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { useNow } from '../../parts/useNow.ts'
import { begun, shownHours } from './dayHours.ts'
import { Part } from './Part.tsx'

const hourTurnsMs = 60_000

export function DayByHour({ today: { hours, date, comparedDate } }: Readonly<{ today: Today }>) {
  const { t } = useTranslation()
  const { count, day, hourOf } = useFormats()
  const hourNow = hourOf(useNow(hourTurnsMs))
  const before = day(comparedDate, Date.now())
  const content = useMemo(() => {
    const shown = shownHours(hours, ({ orders, ordersBefore }) => orders + ordersBefore > 0)
    return {
      categoryName: t('today.hourName'),
      categories: shown.map(({ hour }) => t('today.hour', { hour })),
      format: count,
      series: [
        {
          name: t('today.title'),
          kind: 'bar' as const,
          tone: 'main' as const,
          values: shown.map(({ hour, orders }) => begun(hour, hourNow, orders)),
        },
        { name: before, kind: 'bar' as const, tone: 'soft' as const, values: shown.map(({ ordersBefore }) => ordersBefore) },
      ],
    }
  }, [t, count, hours, before, hourNow])
  const isEmpty = hours.every(({ orders, ordersBefore }) => orders + ordersBefore === 0)
  return (
    <Part isWide>
      {isEmpty ? (
        <EmptyDay date={day(date, Date.now())} />
      ) : (
        <Chart title={t('today.byHour')} note={t('today.comparedWith', { day: before })} content={content} />
      )}
    </Part>
  )
}

function EmptyDay({ date }: Readonly<{ date: string }>) {
  const { t } = useTranslation()
  return (
    <>
      <h3>{t('today.byHour')}</h3>
      <p className="quiet">{t('today.byHourEmpty', { date })}</p>
    </>
  )
}

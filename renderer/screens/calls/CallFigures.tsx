/** How today's calls went: how many were taken, how long callers waited, and by whom they were taken. */

import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import { waitingTime } from '../../parts/ages.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { useCallFigures } from './useCallFigures.ts'

export function CallFigures() {
  const { t } = useTranslation()
  const { count } = useFormats()
  const { data } = useCallFigures()
  if (data === undefined) return <Skeleton.Node active className="call-figures" />
  const time = (ms: number | null) => (ms === null ? t('calls.noFigure') : waitingTime(ms))
  return (
    <dl className="call-figures" aria-label={t('calls.figures')}>
      <Figure label={t('calls.takenToday')} value={count(data.taken)} />
      <Figure label={t('calls.average')} value={time(data.averageMs)} />
      <Figure label={t('calls.worst')} value={time(data.worstMs)} />
      {data.people.length > 0 && (
        <div className="call-people">
          <dt>{t('calls.byPerson')}</dt>
          <dd>
            {data.people.map(({ name, taken, averageMs }) => (
              <span key={name}>{t('calls.personFigure', { name, count: taken, time: waitingTime(averageMs) })}</span>
            ))}
          </dd>
        </div>
      )}
    </dl>
  )
}

function Figure({ label, value }: Readonly<{ label: string; value: string }>) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}

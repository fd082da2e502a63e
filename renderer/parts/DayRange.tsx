/** Picks a run of days in the shop's zone; days are `YYYY-MM-DD` on both sides and never become instants here. */

import { Input } from 'antd'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Days } from './DayPicker.tsx'
import { late, whenIdle } from './lateCode.ts'

/** After the list that it narrows: nobody picks days before there is something to see. */
const DayPicker = lazy(late(() => whenIdle().then(() => import('./DayPicker.tsx'))))

type Props = Days & Readonly<{ onChange: (days: Days) => void }>

export function DayRange(props: Props) {
  return (
    <Suspense fallback={<Waiting from={props.from} to={props.to} />}>
      <DayPicker {...props} />
    </Suspense>
  )
}

/** Takes its room, and says what is picked already. */
function Waiting({ from, to }: Days) {
  const { t } = useTranslation()
  const shown = [from, to].map((day) => day?.replaceAll('-', '/') ?? '').join(' – ')
  return (
    <span className="day-range">
      <Input disabled aria-label={t('list.from')} value={from || to ? shown : ''} placeholder={t('list.from')} />
    </span>
  )
}

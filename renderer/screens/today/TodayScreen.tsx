/** 今日: the shop's day at a glance, each figure one press from the list behind it. */

import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Today } from '../../../shared/contract/today.ts'
import { failureOf } from '../../bridge/failure.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { DayByHour } from './DayByHour.tsx'
import { Figures } from './Figures.tsx'
import { GasBySize } from './GasBySize.tsx'
import { IntakeHealth } from './IntakeHealth.tsx'
import { StockLevels } from './StockLevels.tsx'
import { useToday } from './useToday.ts'
import { WhatWaits } from './WhatWaits.tsx'

export default function TodayScreen() {
  const { t } = useTranslation()
  const { day } = useFormats()
  const today = useToday()
  return (
    <section className="screen today-screen">
      <h2>
        {t('today.title')}
        {today.data !== undefined && <small className="today-date">{day(today.data.date, Date.now())}</small>}
      </h2>
      {today.data !== undefined ? (
        <Parts today={today.data} />
      ) : today.isError ? (
        <FailureNotice code={failureOf(today.error)?.code ?? 'unreachable'} onRetry={() => void today.refetch()} />
      ) : (
        <Skeleton active title={false} paragraph={{ rows: 10, width: '100%' }} />
      )}
    </section>
  )
}

function Parts({ today }: Readonly<{ today: Today }>) {
  return (
    <>
      <Figures today={today} />
      <div className="today-parts">
        <DayByHour today={today} />
        <WhatWaits today={today} />
        <GasBySize today={today} />
        <StockLevels stock={today.stock} />
        <IntakeHealth today={today} />
      </div>
    </>
  )
}

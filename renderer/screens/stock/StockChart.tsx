/** How a product's quantity went over the last weeks, against its minimum. */

import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { StockDay } from '../../../shared/contract/stock.ts'
import type { StockItem } from '../../../shared/domain/entities.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice, useRefresh } from '../../bridge/hooks.ts'
import { Chart } from '../../parts/charts/Chart.tsx'
import type { ChartContent } from '../../parts/charts/series.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'

export function StockChart({ item: { productId, minStock } }: Readonly<{ item: StockItem }>) {
  const { orpc } = useOffice()
  const days = useQuery(orpc.stock.days.queryOptions({ input: { productId } }))
  useRefresh(['stock'], orpc.stock.days.key({ input: { productId } }))
  if (days.isPending) return <Skeleton active title={false} paragraph={{ rows: 5 }} />
  if (days.isError)
    return <FailureNotice code={failureOf(days.error)?.code ?? 'unreachable'} onRetry={() => void days.refetch()} />
  return <DaysChart days={days.data} minimum={minStock} />
}

function DaysChart({ days, minimum }: Readonly<{ days: readonly StockDay[]; minimum: number | null }>) {
  const { t } = useTranslation()
  const { count } = useFormats()
  const content = useMemo(
    (): ChartContent => ({
      categoryName: t('stock.chartDay'),
      categories: days.map(({ date }) => date.slice(5).replace('-', '/')),
      series: [
        { name: t('stock.chartClosing'), kind: 'step', tone: 'main', values: days.map(({ closing }) => closing) },
        ...(minimum === null
          ? []
          : [{ name: t('stock.minimum'), kind: 'line' as const, tone: 'soft' as const, values: days.map(() => minimum) }]),
      ],
      format: count,
    }),
    [t, count, days, minimum],
  )
  return <Chart title={t('stock.chart', { days: days.length })} content={content} />
}

/** Kilograms of gas in today's orders by size of cylinder; what says no size is counted apart and never guessed. */

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Today } from '../../../shared/contract/today.ts'
import { Chart } from '../../parts/charts/Chart.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { Part } from './Part.tsx'

export function GasBySize({ today: { sizes, unknownPieces } }: Readonly<{ today: Today }>) {
  const { t } = useTranslation()
  const { count } = useFormats()
  const total = sizes.reduce((sum, { kilograms, pieces }) => sum + kilograms * pieces, 0)
  const content = useMemo(
    () => ({
      categoryName: t('today.sizeName'),
      categories: sizes.map(({ kilograms, pieces }) => t('today.size', { kilograms, pieces: count(pieces) })),
      format: (kilograms: number) => t('today.kilograms', { kilograms: count(kilograms) }),
      direction: 'rows' as const,
      series: [
        {
          name: t('today.weight'),
          kind: 'bar' as const,
          tone: 'main' as const,
          values: sizes.map(({ kilograms, pieces }) => kilograms * pieces),
        },
      ],
    }),
    [t, count, sizes],
  )
  return (
    <Part>
      {sizes.length === 0 ? (
        <>
          <h3>{t('today.gas')}</h3>
          <p className="quiet">{t('today.gasEmpty')}</p>
        </>
      ) : (
        <Chart title={t('today.gas')} note={t('today.gasTotal', { kilograms: count(total) })} content={content} />
      )}
      {unknownPieces > 0 && <p className="quiet">{t('today.unknownSize', { count: unknownPieces })}</p>}
    </Part>
  )
}

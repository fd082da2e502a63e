/** How long a product lasts, in a row's few words; why it cannot be told is in the title. */

import { useTranslation } from 'react-i18next'
import type { Cover } from '../../../shared/contract/stock.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'

type Props = Readonly<{ cover: Cover }>

export function CoverWords({ cover }: Props) {
  const { t } = useTranslation()
  const why = useCoverReason()(cover)
  if (cover.kind === 'unknown')
    return (
      <span className="quiet" title={why}>
        {t('stock.coverUnknown')}
      </span>
    )
  return <span title={why}>{cover.days === 0 ? t('stock.coverUnder') : t('stock.coverDays', { count: cover.days })}</span>
}

/** What the days are reckoned from, or what is missing for it. */
function useCoverReason(): (cover: Cover) => string {
  const { t } = useTranslation()
  const { count } = useFormats()
  return (cover) =>
    cover.kind === 'unknown'
      ? t(`stock.coverWhy.${cover.reason}`)
      : t('stock.coverFrom', { days: cover.over, perDay: count(Math.round(cover.perDay * 10) / 10) })
}

/** The same where there is room to say why. */
export function CoverSentence({ cover }: Props) {
  const why = useCoverReason()(cover)
  return (
    <>
      <CoverWords cover={cover} /> <span className="quiet">{why}</span>
    </>
  )
}

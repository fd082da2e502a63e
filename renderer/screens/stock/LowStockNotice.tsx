/** Says once, calmly and on every screen, that a product has run low; it stays until somebody has seen it or there is enough again. */

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Crossing } from '../../../shared/contract/stock.ts'
import { useChanges, useOffice } from '../../bridge/hooks.ts'
import { refresh } from '../../bridge/refresh.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { hrefOf } from '../../parts/route.ts'
import { newsIn, stillLow, toldAfter, toldPreference } from './lowStockNews.ts'

export function LowStockNotice() {
  const { t } = useTranslation()
  const words = useNoticeWords()
  const { news, dismiss } = useNews()
  if (news.length === 0) return null
  return (
    <Alert
      banner
      className="warning"
      type="warning"
      role="status"
      title={words(news)}
      action={
        <a href={hrefOf(['stock'], { low: '1' })} onClick={dismiss}>
          {t('stock.noticeOpen')}
        </a>
      }
      closable={{ 'aria-label': t('stock.noticeClose'), onClose: dismiss }}
    />
  )
}

/** What is low is asked again when something ran low, and while it is told of, whenever a count changes. */
function useNews() {
  const { orpc } = useOffice()
  const queryClient = useQueryClient()
  const { data: crossings } = useQuery(orpc.stock.crossings.queryOptions())
  const [news, setNews] = useState<readonly Crossing[]>([])
  useChanges(['stock'], (changes) => {
    if (news.length > 0 || changes.some(({ runsLow }) => runsLow === true)) void refresh(queryClient, orpc.stock.crossings.key())
  })
  useEffect(() => {
    if (crossings === undefined) return
    const told = toldPreference.read()
    setNews((last) => [...newsIn(crossings, told), ...stillLow(last, crossings)])
    toldPreference.write(toldAfter(crossings, told))
  }, [crossings])
  return { news, dismiss: () => setNews([]) }
}

function useNoticeWords(): (news: readonly Crossing[]) => string {
  const { t, i18n } = useTranslation()
  const { count } = useFormats()
  const nameOf = ({ item }: Crossing) => item.productName ?? item.productId
  return (news) => {
    const [first, ...others] = news
    if (first === undefined) return ''
    if (others.length > 0)
      return t('stock.noticeMany', { count: news.length, products: new Intl.ListFormat(i18n.language).format(news.map(nameOf)) })
    const { quantity, minStock } = first.item
    return t('stock.noticeOne', { product: nameOf(first), quantity: count(quantity ?? 0), minimum: count(minStock ?? 0) })
  }
}

/** The columns of the stock list. */

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { StockOverview } from '../../../shared/contract/stock.ts'
import type { StockItem } from '../../../shared/domain/entities.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import type { ListColumn } from '../../parts/list/columns.ts'
import { CoverWords } from './CoverWords.tsx'
import { StockLevel } from './StockLevel.tsx'

/** `covers`: how long each product lasts, by its id; absent until it is known. */
export function useStockColumns(covers: StockOverview['covers'] | undefined): readonly ListColumn<StockItem>[] {
  const { t } = useTranslation()
  const { moment, count } = useFormats()
  return useMemo(
    () => [
      { key: 'product', title: t('stock.product'), width: 170, grow: 3, render: (item) => item.productName ?? item.productId },
      { key: 'id', title: t('stock.productId'), width: 120, grow: 1, rank: 4, render: (item) => item.productId },
      {
        key: 'quantity',
        title: t('stock.quantity'),
        width: 104,
        align: 'end',
        render: ({ quantity }) => (quantity === null ? '' : count(quantity)),
      },
      {
        key: 'minimum',
        title: t('stock.minimum'),
        width: 112,
        rank: 1,
        align: 'end',
        render: ({ minStock }) => (minStock === null ? '' : count(minStock)),
      },
      { key: 'level', title: t('stock.level'), width: 212, render: (item) => <StockLevel item={item} /> },
      { key: 'cover', title: t('stock.cover'), width: 144, rank: 2, render: (item) => <Cover covers={covers} item={item} /> },
      { key: 'location', title: t('stock.location'), width: 120, grow: 1, rank: 4, render: ({ location }) => location ?? '' },
      {
        key: 'updated',
        title: t('stock.updated'),
        width: 112,
        rank: 3,
        render: ({ updatedAt }) => moment(updatedAt, Date.now()),
      },
    ],
    [t, moment, count, covers],
  )
}

function Cover({ covers, item }: Readonly<{ covers: StockOverview['covers'] | undefined; item: StockItem }>) {
  const cover = covers?.[item.productId]
  return cover === undefined ? null : <CoverWords cover={cover} />
}

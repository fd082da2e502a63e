/** 庫存: what is on the floor against the least there should be. */

import { Button, Checkbox } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { StockFilter } from '../../../shared/contract/lists.ts'
import type { StockItem } from '../../../shared/domain/entities.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import type { ListColumn } from '../../parts/list/columns.ts'
import { Nothing } from '../../parts/Nothing.tsx'
import { adjust, go, type Query, useRoute } from '../../parts/route.ts'
import { TextFilter } from '../../parts/TextFilter.tsx'
import { LiveTable } from '../live/LiveTable.tsx'
import { pageSize } from '../live/source.ts'
import { useLiveList } from '../live/useLiveList.ts'
import { StockDrawer } from './StockDrawer.tsx'
import { StockLevel } from './StockLevel.tsx'

const keyOf = (item: StockItem) => item.productId

export default function StockScreen() {
  const { t } = useTranslation()
  const { path, query } = useRoute()
  const opened = path[1]
  const { text = '', low } = query
  const list = useStockList({ ...(text && { text }), ...(low && { low: true }) })
  const narrow = (change: Query) => adjust(['stock'], { text, low, ...change })
  const reset = () => adjust(['stock'])
  return (
    <section className="screen">
      <h2>{t('stock.title')}</h2>
      <div className="filters-row">
        <TextFilter value={text} placeholder={t('stock.search')} onChange={(next) => narrow({ text: next })} />
        <Checkbox checked={Boolean(low)} onChange={({ target }) => narrow({ low: target.checked ? '1' : undefined })}>
          {t('stock.onlyLow')}
        </Checkbox>
      </div>
      <LiveTable
        list={list}
        label={t('stock.title')}
        columns={useStockColumns()}
        opened={opened}
        onOpen={(item) => go(['stock', item.productId], { text, low })}
        freshWords={({ count }) => t('stock.fresh', { count })}
        empty={
          text === '' && !low ? (
            <Nothing what={t('stock.empty')} next={t('stock.emptyNext')} />
          ) : (
            <Nothing
              what={t('list.noneFound')}
              next={t('list.noneFoundNext')}
              step={<Button onClick={reset}>{t('list.reset')}</Button>}
            />
          )
        }
      />
      <StockDrawer
        item={list.rows.find((item) => item.productId === opened)}
        productId={opened}
        onClose={() => go(['stock'], { text, low })}
      />
    </section>
  )
}

function useStockList(filter: StockFilter) {
  const { client, orpc } = useOffice()
  return useLiveList<StockItem>({
    queryKey: [...orpc.stock.list.key(), 'live', filter],
    fetchPage: (before, signal) =>
      client.stock.list({ filter, limit: pageSize, ...(before !== null && { before }) }, signal ? { signal } : {}),
    keyOf,
    kinds: ['stock'],
  })
}

function useStockColumns(): readonly ListColumn<StockItem>[] {
  const { t } = useTranslation()
  const { moment, count } = useFormats()
  return useMemo(
    () => [
      { key: 'product', title: t('stock.product'), width: 170, grow: 3, render: (item) => item.productName ?? item.productId },
      { key: 'id', title: t('stock.productId'), width: 120, grow: 1, rank: 4, render: (item) => item.productId },
      {
        key: 'quantity',
        title: t('stock.quantity'),
        width: 92,
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
      { key: 'location', title: t('stock.location'), width: 120, grow: 1, rank: 3, render: ({ location }) => location ?? '' },
      {
        key: 'updated',
        title: t('stock.updated'),
        width: 112,
        rank: 2,
        render: ({ updatedAt }) => moment(updatedAt, Date.now()),
      },
    ],
    [t, moment, count],
  )
}

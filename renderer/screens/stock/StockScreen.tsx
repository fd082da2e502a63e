/** 庫存: what is on the floor against the least there should be, how long it lasts, and how much gas it is. */

import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import type { StockFilter } from '../../../shared/contract/lists.ts'
import type { StockItem } from '../../../shared/domain/entities.ts'
import { useOffice, useRefresh } from '../../bridge/hooks.ts'
import { Nothing } from '../../parts/Nothing.tsx'
import { adjust, go, parseRoute, type Query, useRoute } from '../../parts/route.ts'
import { TextFilter } from '../../parts/TextFilter.tsx'
import '../../styles/stock.css'
import { ListExport } from '../exports/ListExport.tsx'
import { ToImport } from '../imports/ToImport.tsx'
import { LiveTable } from '../live/LiveTable.tsx'
import { pageSize } from '../live/source.ts'
import { useLiveList } from '../live/useLiveList.ts'
import { FloorMeter } from './FloorMeter.tsx'
import { StockDrawer } from './StockDrawer.tsx'
import { useStockColumns } from './useStockColumns.tsx'

const keyOf = (item: StockItem) => item.productId

export default function StockScreen() {
  const { t } = useTranslation()
  const { path, query } = useRoute()
  const opened = path[1]
  const { text = '', low } = query
  const filter: StockFilter = { ...(text && { text }), ...(low && { low: true }) }
  const list = useStockList(filter)
  const overview = useStockOverview()
  // By the address as it is then: a text is told a moment after it was typed, when somebody may have opened a product.
  const narrow = (change: Query) => {
    const now = parseRoute(location.hash)
    adjust(now.path, { ...now.query, ...change })
  }
  const reset = () => adjust(['stock'])
  return (
    <section className="screen">
      <div className="title-row">
        <h2>{t('stock.title')}</h2>
        <ListExport
          lists={[
            { list: 'stock', filter },
            { list: 'movements', filter: {} },
          ]}
        />
      </div>
      {overview !== undefined && Object.keys(overview.covers).length > 0 && <FloorMeter floor={overview.floor} />}
      <div className="filters-row">
        <TextFilter value={text} placeholder={t('stock.search')} onChange={(next) => narrow({ text: next })} />
        <Checkbox checked={Boolean(low)} onChange={({ target }) => narrow({ low: target.checked ? '1' : undefined })}>
          {t('stock.onlyLow')}
        </Checkbox>
      </div>
      <LiveTable
        list={list}
        label={t('stock.title')}
        columns={useStockColumns(overview?.covers)}
        opened={opened}
        onOpen={(item) => go(['stock', item.productId], { text, low })}
        freshWords={({ count }) => t('stock.fresh', { count })}
        empty={
          text === '' && !low ? (
            <Nothing what={t('stock.empty')} next={t('stock.emptyNext')} step={<ToImport />} />
          ) : (
            <Nothing
              what={t('list.noneFound')}
              next={t('list.noneFoundNext')}
              step={<Button onClick={reset}>{t('list.reset')}</Button>}
            />
          )
        }
      />
      <StockDrawer productId={opened} cover={overview?.covers[opened ?? '']} onClose={() => go(['stock'], { text, low })} />
    </section>
  )
}

function useStockList(filter: StockFilter) {
  const { client, orpc } = useOffice()
  return useLiveList<StockItem>({
    queryKey: [...orpc.stock.list.key(), 'live', filter],
    fetchPage: (before, signal) =>
      client.stock.list({ filter, limit: pageSize, ...(before !== null && { before }) }, signal ? { signal } : {}),
    fetchRow: (productId) => client.stock.get({ productId }),
    keyOf,
    kinds: ['stock'],
  })
}

/** Undefined until the office has answered; the list beside it says why it does not. */
function useStockOverview() {
  const { orpc } = useOffice()
  const overview = useQuery(orpc.stock.overview.queryOptions())
  useRefresh(['stock'], orpc.stock.overview.key())
  return overview.data
}

/** 訂單: every order as it comes, newest first. */

import { Button, Space } from 'antd'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { Nothing } from '../../parts/Nothing.tsx'
import { adjust, go, hrefOf, parseRoute, type Query, type Route, useRoute } from '../../parts/route.ts'
import { ListExport } from '../exports/ListExport.tsx'
import { ToImport } from '../imports/ToImport.tsx'
import { LiveTable } from '../live/LiveTable.tsx'
import { OrderDrawer } from './OrderDrawer.tsx'
import { OrderFilters } from './OrderFilters.tsx'
import { isNarrowed, keptFilter, orderFilterOf, orderQueryOf, renewed } from './orderQuery.ts'
import { useOrderColumns } from './useOrderColumns.tsx'
import { useOrderList } from './useOrderList.ts'

export default function OrdersScreen() {
  const { t } = useTranslation()
  const route = useRoute()
  const opened = route.path[1]
  const filter = orderFilterOf(route)
  const list = useOrderList(filter)
  const columns = useOrderColumns()
  const query = orderQueryOf(filter)
  const { dateOf } = useFormats()
  // By the address as it is then: a text is told a moment after it was typed, when somebody may have opened an order.
  const narrow = (change: Query) => {
    const now = parseRoute(location.hash)
    const next = { ...now.query, ...change }
    keptFilter.write({ filter: orderFilterOf({ path: [], query: given(next) }), on: dateOf(Date.now()) })
    adjust(now.path, next)
  }
  const reset = () => narrow({ status: '', channel: '', from: '', to: '', text: '' })
  useKeptFilter(route)

  return (
    <section className="screen">
      <div className="title-row">
        <h2>{t('orders.title')}</h2>
        <ListExport lists={[{ list: 'orders', filter }]} />
      </div>
      <OrderFilters filter={filter} onChange={narrow} onReset={reset} />
      <LiveTable
        list={list}
        label={t('orders.title')}
        columns={columns}
        opened={opened}
        onOpen={(order) => go(['orders', order.orderNo], query)}
        freshWords={({ count, isMany }) => (isMany ? t('orders.freshMany', { count }) : t('orders.fresh', { count }))}
        empty={<NoOrders isNarrowed={isNarrowed(filter)} onReset={reset} />}
      />
      <OrderDrawer orderNo={opened} onClose={() => go(['orders'], query)} />
    </section>
  )
}

const given = (query: Query): Record<string, string> =>
  Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined))

/** Coming to the list without saying what to see shows what was seen last. */
function useKeptFilter({ path, query }: Route): void {
  const { dateOf } = useFormats()
  const restore = useEffectEvent(() => {
    if (path.length > 1 || Object.keys(query).length > 0) return
    const filter = renewed(keptFilter.read(), dateOf(Date.now()))
    if (isNarrowed(filter)) adjust(['orders'], orderQueryOf(filter))
  })
  useEffect(() => restore(), [])
}

function NoOrders({ isNarrowed, onReset }: Readonly<{ isNarrowed: boolean; onReset: () => void }>) {
  const { t } = useTranslation()
  if (isNarrowed)
    return (
      <Nothing
        what={t('list.noneFound')}
        next={t('list.noneFoundNext')}
        step={<Button onClick={onReset}>{t('list.reset')}</Button>}
      />
    )
  return (
    <Nothing
      what={t('orders.empty')}
      next={t('orders.emptyNext')}
      step={
        <Space>
          <Button href={hrefOf(['integration'])}>{t('orders.toIntegration')}</Button>
          <ToImport />
        </Space>
      }
    />
  )
}

/** 電話訂單: how the day's calls went, and each call with who took it after how long. */

import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Nothing } from '../../parts/Nothing.tsx'
import { adjust, go, parseRoute, useRoute } from '../../parts/route.ts'
import { LiveTable } from '../live/LiveTable.tsx'
import { OrderDrawer } from '../orders/OrderDrawer.tsx'
import { CallFigures } from './CallFigures.tsx'
import { CallFilters } from './CallFilters.tsx'
import { filterOf, readCallQuery, writeCallQuery } from './callQuery.ts'
import { useCallColumns } from './useCallColumns.tsx'
import { useCallHistory } from './useCallHistory.ts'

export default function CallsScreen() {
  const { t } = useTranslation()
  const route = useRoute()
  const opened = route.path[1]
  const query = readCallQuery(route.query)
  const list = useCallHistory(filterOf(query))
  const isNarrowed = Object.keys(writeCallQuery(query)).length > 0
  return (
    <section className="screen">
      <h2>{t('calls.title')}</h2>
      <CallFigures />
      <CallFilters query={query} onChange={(next) => adjust(parseRoute(location.hash).path, writeCallQuery(next))} />
      <LiveTable
        list={list}
        label={t('calls.title')}
        columns={useCallColumns()}
        opened={opened}
        onOpen={(order) => go(['calls', order.orderNo], writeCallQuery(query))}
        freshWords={({ count }) => t('calls.fresh', { count })}
        empty={
          isNarrowed ? (
            <Nothing
              what={t('list.noneFound')}
              next={t('list.noneFoundNext')}
              step={<Button onClick={() => adjust(['calls'])}>{t('list.reset')}</Button>}
            />
          ) : (
            <Nothing what={t('calls.empty')} next={t('calls.emptyNext')} />
          )
        }
      />
      <OrderDrawer orderNo={opened} onClose={() => go(['calls'], writeCallQuery(query))} />
    </section>
  )
}

/** 待處理: deliveries that were kept but could not be applied, with the reason and the way to apply them again. */

import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import type { EventFilter } from '../../../shared/contract/lists.ts'
import type { StoredEvent } from '../../../shared/domain/entities.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { Nothing } from '../../parts/Nothing.tsx'
import { adjust, go, useRoute } from '../../parts/route.ts'
import { LiveTable } from '../live/LiveTable.tsx'
import { pageSize } from '../live/source.ts'
import { useLiveList } from '../live/useLiveList.ts'
import { useWaitingColumns, type WaitingEvent } from './useWaitingColumns.tsx'
import { WaitingDrawer } from './WaitingDrawer.tsx'

const waitingStatuses = ['failed', 'unrecognised'] as const satisfies readonly StoredEvent['status'][]
const keyOf = (event: WaitingEvent) => String(event.id)

export default function WaitingScreen() {
  const { t } = useTranslation()
  const { path, query } = useRoute()
  const opened = path[1]
  const status = waitingStatuses.find((each) => each === query.status)
  const list = useWaitingList(status ? { status } : {})
  return (
    <section className="screen">
      <h2>{t('waiting.title')}</h2>
      <p className="quiet">{t('waiting.intro')}</p>
      <div className="filters-row">
        <Segmented
          aria-label={t('waiting.status')}
          value={status ?? ''}
          options={[
            { value: '', label: t('waiting.all') },
            ...waitingStatuses.map((each) => ({ value: each, label: t(`waiting.${each}`) })),
          ]}
          onChange={(next) => adjust(['waiting'], { status: next })}
        />
      </div>
      <LiveTable
        list={list}
        label={t('waiting.title')}
        columns={useWaitingColumns()}
        opened={opened}
        onOpen={(event) => go(['waiting', keyOf(event)], { status })}
        freshWords={({ count }) => t('waiting.fresh', { count })}
        empty={<Nothing what={t('waiting.empty')} next={t('waiting.emptyNext')} />}
      />
      <WaitingDrawer id={opened} onClose={() => go(['waiting'], { status })} />
    </section>
  )
}

function useWaitingList(filter: EventFilter) {
  const { client, orpc } = useOffice()
  return useLiveList<WaitingEvent>({
    queryKey: [...orpc.events.list.key(), 'live', filter],
    fetchPage: (before, signal) =>
      client.events.list({ filter, limit: pageSize, ...(before !== null && { before }) }, signal ? { signal } : {}),
    keyOf,
    kinds: ['event'],
  })
}

/** 待處理: deliveries that were kept but could not be applied, with the reason and the way to apply them again. */

import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import type { EventFilter } from '../../../shared/contract/lists.ts'
import type { StoredEvent } from '../../../shared/domain/entities.ts'
import { useOffice, useRefresh } from '../../bridge/hooks.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { Nothing } from '../../parts/Nothing.tsx'
import { adjust, go, useRoute } from '../../parts/route.ts'
import { useStatus } from '../frame/useStatus.ts'
import { LiveTable } from '../live/LiveTable.tsx'
import { pageSize } from '../live/source.ts'
import { useLiveList } from '../live/useLiveList.ts'
import { ApplyAll } from './ApplyAll.tsx'
import { Conflicts } from './Conflicts.tsx'
import { useWaitingColumns, type WaitingEvent } from './useWaitingColumns.tsx'
import { WaitingDrawer } from './WaitingDrawer.tsx'

const waitingStatuses = ['failed', 'unrecognised'] as const satisfies readonly StoredEvent['status'][]
const views = [...waitingStatuses, 'conflicts'] as const
const keyOf = (event: WaitingEvent) => String(event.id)

export default function WaitingScreen() {
  const { t } = useTranslation()
  const { query } = useRoute()
  const view = views.find((each) => each === query.view)
  const { conflicts, events } = useWaits()
  const shown = view ?? (events === 0 && conflicts > 0 ? 'conflicts' : undefined)
  return (
    <section className="screen">
      <h2>{t('waiting.title')}</h2>
      <p className="quiet">{shown === 'conflicts' ? t('conflicts.intro') : t('waiting.intro')}</p>
      <div className="filters-row">
        <Segmented
          aria-label={t('waiting.status')}
          value={shown ?? 'events'}
          options={[
            { value: 'events', label: <Counted name={t('waiting.all')} count={events} /> },
            ...waitingStatuses.map((each) => ({ value: each, label: t(`waiting.${each}`) })),
            { value: 'conflicts', label: <Counted name={t('waiting.conflicts')} count={conflicts} /> },
          ]}
          onChange={(next) => adjust(['waiting'], { view: next })}
        />
        {shown !== 'conflicts' && events > 0 && <ApplyAll filter={shown === undefined ? {} : { status: shown }} />}
      </div>
      {shown === 'conflicts' ? <Conflicts /> : <WaitingEvents status={shown} />}
    </section>
  )
}

function Counted({ name, count }: Readonly<{ name: string; count: number }>) {
  const formats = useFormats()
  return (
    <span className="count-label">
      {name}
      <small>{count === 0 ? '' : formats.count(count)}</small>
    </span>
  )
}

/** How much waits of each kind; the list of conflicts follows every change of an order. */
function useWaits(): Readonly<{ events: number; conflicts: number }> {
  const { orpc } = useOffice()
  useRefresh(['order'], orpc.orders.conflicts.key())
  const conflicts = useQuery(orpc.orders.conflicts.queryOptions())
  const { data: status } = useStatus()
  return { events: status?.unsettledEvents ?? 0, conflicts: conflicts.data?.length ?? 0 }
}

function WaitingEvents({ status }: Readonly<{ status: (typeof waitingStatuses)[number] | undefined }>) {
  const { t } = useTranslation()
  const opened = useRoute().path[1]
  const list = useWaitingList(status ? { status } : {})
  const query = { view: status }
  return (
    <>
      <LiveTable
        list={list}
        label={t('waiting.title')}
        columns={useWaitingColumns()}
        opened={opened}
        onOpen={(event) => go(['waiting', keyOf(event)], query)}
        freshWords={({ count }) => t('waiting.fresh', { count })}
        empty={<Nothing what={t('waiting.empty')} next={t('waiting.emptyNext')} />}
      />
      <WaitingDrawer id={opened} onClose={() => go(['waiting'], query)} />
    </>
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

/** 設定 → 審計日誌: everything that came in or was done, newest first, and whether the log still fits together. */

import '../../styles/audit.css'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '../../../shared/domain/entities.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { Nothing } from '../../parts/Nothing.tsx'
import { adjust, go, type Query, useRoute } from '../../parts/route.ts'
import { LiveTable } from '../live/LiveTable.tsx'
import { pageSize } from '../live/source.ts'
import { useLiveList } from '../live/useLiveList.ts'
import { AuditDrawer } from './AuditDrawer.tsx'
import { AuditFilters } from './AuditFilters.tsx'
import { auditFilterOf, auditQueryOf } from './auditQuery.ts'
import { useAuditColumns } from './useAuditColumns.tsx'

const path = ['settings', 'audit']
const keyOf = (entry: AuditEntry) => String(entry.id)

export function AuditLog() {
  const { t } = useTranslation()
  const { client, orpc } = useOffice()
  const formats = useFormats()
  const route = useRoute()
  const opened = route.path[2]
  const query = auditQueryOf(route.query)
  const filter = auditFilterOf(query, formats)
  const list = useLiveList<AuditEntry>({
    queryKey: [...orpc.audit.list.key(), 'live', filter],
    fetchPage: (before, signal) =>
      client.audit.list({ filter, limit: pageSize, ...(before !== null && { before }) }, signal ? { signal } : {}),
    keyOf,
    kinds: ['audit'],
  })
  const narrow = (change: Query) => adjust(path, { ...query, ...change })
  const reset = () => adjust(path)

  return (
    <>
      <AuditFilters query={query} filter={filter} onChange={narrow} onReset={reset} />
      <LiveTable
        list={list}
        label={t('audit.title')}
        columns={useAuditColumns()}
        opened={opened}
        onOpen={(entry) => go([...path, keyOf(entry)], query)}
        freshWords={({ count }) => t('audit.fresh', { count })}
        empty={<NoEntries isNarrowed={Object.keys(query).length > 0} onReset={reset} />}
      />
      <AuditDrawer id={opened} rows={list.rows} onClose={() => go(path, query)} />
    </>
  )
}

function NoEntries({ isNarrowed, onReset }: Readonly<{ isNarrowed: boolean; onReset: () => void }>) {
  const { t } = useTranslation()
  if (!isNarrowed) return <Nothing what={t('audit.empty')} next={t('audit.emptyNext')} />
  return (
    <Nothing
      what={t('list.noneFound')}
      next={t('list.noneFoundNext')}
      step={<Button onClick={onReset}>{t('list.reset')}</Button>}
    />
  )
}

/** The deliveries that made a thing what it is, newest first; each opens to its body. */

import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Collapse, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '../../../shared/domain/entities.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice, useRefresh } from '../../bridge/hooks.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { StateTag } from '../../parts/StateTag.tsx'
import { useAuditWords } from './auditWords.ts'
import { EventBody } from './EventBody.tsx'

const pageSize = 20

export function DeliveriesOf({ entityType, entityId }: Readonly<{ entityType: string; entityId: string }>) {
  const { t } = useTranslation()
  const { orpc } = useOffice()
  const filter = { action: 'WEBHOOK_RECEIVED', entityId }
  const log = useInfiniteQuery(
    orpc.audit.list.infiniteOptions({
      input: (before: string | null) => ({ filter, limit: pageSize, ...(before !== null && { before }) }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.older,
    }),
  )
  useRefresh(['order', 'customer', 'stock'], log.isSuccess ? orpc.audit.list.key({ type: 'infinite' }) : ['none'])
  if (log.isPending) return <Skeleton active paragraph={{ rows: 2 }} title={false} />
  if (log.isError) return <FailureNotice code={failureOf(log.error)?.code ?? 'unreachable'} onRetry={() => void log.refetch()} />
  const entries = log.data.pages.flatMap((page) => page.rows).filter((entry) => entry.entityType === entityType)
  if (entries.length === 0) return <p className="quiet">{t('orders.deliveriesNone')}</p>
  return (
    <>
      <Collapse
        size="small"
        destroyOnHidden
        items={entries.map((entry) => ({
          key: entry.id,
          label: <DeliveryHead entry={entry} />,
          children: entry.eventId !== null && <EventBody id={entry.eventId} />,
        }))}
      />
      {log.hasNextPage && (
        <Button type="link" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
          {t('orders.deliveriesMore')}
        </Button>
      )}
    </>
  )
}

function DeliveryHead({ entry }: Readonly<{ entry: AuditEntry }>) {
  const { t } = useTranslation()
  const { exact } = useFormats()
  const words = useAuditWords()
  const isGood = entry.status === 'SUCCESS'
  return (
    <span className="delivery-head">
      <time>{exact(entry.at)}</time>
      <span>{words.type(entry.eventType ?? '')}</span>
      <StateTag tone={isGood ? 'good' : 'bad'}>{t(isGood ? 'audit.success' : 'audit.failed')}</StateTag>
    </span>
  )
}

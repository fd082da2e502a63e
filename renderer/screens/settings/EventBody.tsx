/** One delivery as it was kept: what became of it, what was wrong with it, its body as received. Loaded when it is opened. */

import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import type { StoredEvent } from '../../../shared/domain/entities.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { BodyText } from '../../parts/BodyText.tsx'
import { CopyText } from '../../parts/CopyText.tsx'
import { Facts } from '../../parts/Facts.tsx'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { StateTag } from '../../parts/StateTag.tsx'
import { eventTones, useAuditWords } from './auditWords.ts'
import { IssueList } from './IssueList.tsx'

export function EventBody({ id }: Readonly<{ id: number }>) {
  const { orpc } = useOffice()
  const event = useQuery(orpc.events.get.queryOptions({ input: { id } }))
  if (event.isPending) return <Skeleton active paragraph={{ rows: 6 }} />
  if (event.isError)
    return <FailureNotice code={failureOf(event.error)?.code ?? 'unreachable'} onRetry={() => void event.refetch()} />
  return <EventParts event={event.data} />
}

export function EventParts({ event }: Readonly<{ event: StoredEvent }>) {
  const { t } = useTranslation()
  const words = useAuditWords()
  return (
    <>
      <Facts
        facts={[
          {
            key: 'outcome',
            label: t('audit.outcomeOf'),
            value: <StateTag tone={eventTones[event.status]}>{words.eventStatus(event.status)}</StateTag>,
          },
          { key: 'issues', label: t('waiting.issues'), value: event.issues.length > 0 && <IssueList issues={event.issues} /> },
          {
            key: 'warnings',
            label: t('audit.warningsOf'),
            value: event.warnings.length > 0 && <IssueList issues={event.warnings} />,
          },
          { key: 'source', label: t('waiting.source'), value: event.remoteAddress },
          { key: 'receipt', label: t('audit.receiptId'), value: <CopyText text={event.receiptId} className="code-text" /> },
          { key: 'hash', label: t('audit.bodyHash'), value: <CopyText text={event.bodySha256} className="code-text" /> },
        ]}
      />
      {event.body === null ? (
        <p className="quiet">{t('body.emptied')}</p>
      ) : (
        <BodyText text={event.body} label={t('audit.event')} />
      )}
    </>
  )
}

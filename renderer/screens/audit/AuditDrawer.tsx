/** One entry of the audit log opened: what happened, the delivery as received and what it changed, and the hashes that hold the log together. */

import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '../../../shared/domain/entities.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { CopyText } from '../../parts/CopyText.tsx'
import { DetailDrawer } from '../../parts/DetailDrawer.tsx'
import { Facts } from '../../parts/Facts.tsx'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { prettyJson } from '../../parts/prettyJson.ts'
import { hrefOf } from '../../parts/route.ts'
import { StateTag } from '../../parts/StateTag.tsx'
import { useAuditWords } from '../settings/auditWords.ts'
import { EventBody } from '../settings/EventBody.tsx'
import { auditDetailOf } from './auditDetail.ts'
import { BodyDifference } from './BodyDifference.tsx'
import { CurlCopy } from './CurlCopy.tsx'
import { ThingLink } from './ThingLink.tsx'
import { Coded } from './useAuditColumns.tsx'

type Props = Readonly<{ id: string | undefined; rows: readonly AuditEntry[]; onClose: () => void }>

export function AuditDrawer({ id, rows, onClose }: Props) {
  const { t } = useTranslation()
  const number = Number(id)
  return (
    <DetailDrawer isWide isOpen={id !== undefined} title={t('audit.detail', { id: id ?? '' })} onClose={onClose}>
      {Number.isSafeInteger(number) && number > 0 ? (
        <Entry key={id} id={number} known={rows.find((row) => row.id === number)} />
      ) : (
        id !== undefined && <FailureNotice code="not_found" />
      )}
    </DetailDrawer>
  )
}

/** Entries never change, so one that the list has loaded is not asked for again. */
function Entry({ id, known }: Readonly<{ id: number; known: AuditEntry | undefined }>) {
  const { orpc } = useOffice()
  const asked = useQuery(orpc.audit.get.queryOptions({ input: { id }, enabled: known === undefined }))
  const entry = known ?? asked.data
  if (entry !== undefined) return <EntryParts entry={entry} />
  if (asked.isError)
    return <FailureNotice code={failureOf(asked.error)?.code ?? 'unreachable'} onRetry={() => void asked.refetch()} />
  return <Skeleton active paragraph={{ rows: 8 }} />
}

function EntryParts({ entry }: Readonly<{ entry: AuditEntry }>) {
  const { t } = useTranslation()
  return (
    <>
      <Facts facts={useEntryFacts(entry)} />
      {entry.eventId !== null && <DeliveryParts entryId={entry.id} eventId={entry.eventId} hasThing={entry.entityId !== null} />}
      <h3>{t('audit.entry')}</h3>
      <pre className="entry-detail">{prettyJson(entry.detail) ?? entry.detail}</pre>
      <Facts
        facts={[
          { key: 'hash', label: t('audit.hash'), value: <CopyText text={entry.hash} className="code-text" /> },
          { key: 'prev', label: t('audit.prevHash'), value: <PreviousHash entry={entry} /> },
        ]}
      />
    </>
  )
}

function PreviousHash({ entry }: Readonly<{ entry: AuditEntry }>) {
  const { t } = useTranslation()
  return (
    <span className="with-link">
      <CopyText text={entry.prevHash} className="code-text" />
      {entry.id > 1 && (
        <a href={hrefOf(['settings', 'audit', String(entry.id - 1)])}>{t('audit.detail', { id: entry.id - 1 })}</a>
      )}
    </span>
  )
}

type Delivery = Readonly<{ entryId: number; eventId: number; hasThing: boolean }>

function DeliveryParts({ entryId, eventId, hasThing }: Delivery) {
  const { t } = useTranslation()
  return (
    <>
      <header className="part-head">
        <h3>{t('audit.event')}</h3>
        <CurlCopy eventId={eventId} />
      </header>
      <EventBody id={eventId} />
      {hasThing && (
        <>
          <h3>{t('audit.diff')}</h3>
          <BodyDifference entryId={entryId} eventId={eventId} />
        </>
      )}
    </>
  )
}

function useEntryFacts(entry: AuditEntry) {
  const { t } = useTranslation()
  const { exact } = useFormats()
  const words = useAuditWords()
  const { label } = auditDetailOf(entry)
  const isGood = entry.status === 'SUCCESS'
  return [
    { key: 'at', label: t('audit.at'), value: exact(entry.at) },
    { key: 'action', label: t('audit.action'), value: <Coded word={words.action(entry.action)} code={entry.action} /> },
    {
      key: 'type',
      label: t('audit.type'),
      value: entry.eventType && <Coded word={words.type(entry.eventType)} code={entry.eventType} />,
    },
    { key: 'about', label: t('audit.about'), value: entry.entityId && <ThingLink entry={entry} /> },
    { key: 'whom', label: t('audit.whom'), value: label },
    {
      key: 'outcome',
      label: t('audit.outcome'),
      value: <StateTag tone={isGood ? 'good' : 'bad'}>{t(isGood ? 'audit.success' : 'audit.failed')}</StateTag>,
    },
    { key: 'cause', label: t('audit.cause'), value: entry.rejectCause && words.cause(entry.rejectCause) },
    { key: 'actor', label: t('audit.actor'), value: words.actor(entry.actor) },
    { key: 'source', label: t('audit.sourceAddress'), value: entry.sourceAddress },
  ]
}

/** One entry of the audit log opened: what happened, the delivery as received, and the hashes that hold the log together. */

import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '../../../shared/domain/entities.ts'
import { CopyText } from '../../parts/CopyText.tsx'
import { DetailDrawer } from '../../parts/DetailDrawer.tsx'
import { Facts } from '../../parts/Facts.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { prettyJson } from '../../parts/prettyJson.ts'
import { StateTag } from '../../parts/StateTag.tsx'
import { useAuditWords } from '../settings/auditWords.ts'
import { EventBody } from '../settings/EventBody.tsx'
import { Coded } from './useAuditColumns.tsx'

type Props = Readonly<{ id: string | undefined; rows: readonly AuditEntry[]; onClose: () => void }>

/** Entries never change, so the row of the list is the whole truth. */
export function AuditDrawer({ id, rows, onClose }: Props) {
  const { t } = useTranslation()
  const entry = rows.find((row) => String(row.id) === id)
  return (
    <DetailDrawer isWide isOpen={id !== undefined} title={t('audit.detail', { id: id ?? '' })} onClose={onClose}>
      {entry ? <EntryParts key={entry.id} entry={entry} /> : <Alert type="info" showIcon title={t('audit.notLoaded')} />}
    </DetailDrawer>
  )
}

function EntryParts({ entry }: Readonly<{ entry: AuditEntry }>) {
  const { t } = useTranslation()
  return (
    <>
      <Facts facts={useEntryFacts(entry)} />
      {entry.eventId !== null && (
        <>
          <h3>{t('audit.event')}</h3>
          <EventBody id={entry.eventId} />
        </>
      )}
      <h3>{t('audit.entry')}</h3>
      <pre className="entry-detail">{prettyJson(entry.detail) ?? entry.detail}</pre>
      <Facts
        facts={[
          { key: 'hash', label: t('audit.hash'), value: <CopyText text={entry.hash} className="code-text" /> },
          { key: 'prev', label: t('audit.prevHash'), value: <CopyText text={entry.prevHash} className="code-text" /> },
        ]}
      />
    </>
  )
}

function useEntryFacts(entry: AuditEntry) {
  const { t } = useTranslation()
  const { exact } = useFormats()
  const words = useAuditWords()
  const isGood = entry.status === 'SUCCESS'
  return [
    { key: 'at', label: t('audit.at'), value: exact(entry.at) },
    { key: 'action', label: t('audit.action'), value: <Coded word={words.action(entry.action)} code={entry.action} /> },
    {
      key: 'type',
      label: t('audit.type'),
      value: entry.eventType && <Coded word={words.type(entry.eventType)} code={entry.eventType} />,
    },
    { key: 'about', label: t('audit.about'), value: entry.entityId && <CopyText text={entry.entityId} /> },
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

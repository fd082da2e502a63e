/** The columns of the audit log. */

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '../../../shared/domain/entities.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import type { ListColumn } from '../../parts/list/columns.ts'
import { StateTag } from '../../parts/StateTag.tsx'
import { useAuditWords } from '../settings/auditWords.ts'
import { auditDetailOf } from './auditDetail.ts'

export function useAuditColumns(): readonly ListColumn<AuditEntry>[] {
  const { t } = useTranslation()
  const { stamp } = useFormats()
  const words = useAuditWords()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with `t` alone
  return useMemo(
    () => [
      { key: 'at', title: t('audit.at'), width: 144, render: (entry) => stamp(entry.at, Date.now()) },
      {
        key: 'action',
        title: t('audit.action'),
        width: 112,
        grow: 3,
        render: (entry) => <Coded word={words.action(entry.action)} code={entry.action} />,
      },
      {
        key: 'type',
        title: t('audit.type'),
        width: 112,
        grow: 3,
        rank: 2,
        render: ({ eventType }) => eventType && <Coded word={words.type(eventType)} code={eventType} />,
      },
      { key: 'about', title: t('audit.about'), width: 110, grow: 4, rank: 1, render: (entry) => <About entry={entry} /> },
      { key: 'outcome', title: t('audit.outcome'), width: 152, grow: 2, render: (entry) => <Outcome entry={entry} /> },
      { key: 'actor', title: t('audit.actor'), width: 104, rank: 3, render: (entry) => words.actor(entry.actor) },
    ],
    [t, stamp],
  )
}

/** The word for people with the code that the guide names beside it. */
export function Coded({ word, code }: Readonly<{ word: string; code: string }>) {
  if (word === code) return <code>{code}</code>
  return (
    <span className="coded" title={`${word} ${code}`}>
      <span>{word}</span>
      <code>{code}</code>
    </span>
  )
}

function Outcome({ entry }: Readonly<{ entry: AuditEntry }>) {
  const { t } = useTranslation()
  const words = useAuditWords()
  const { outcome, count } = auditDetailOf(entry)
  const isGood = entry.status === 'SUCCESS'
  const more = entry.rejectCause !== null ? words.cause(entry.rejectCause) : outcome !== null && words.outcome(outcome)
  return (
    <span className="coded" title={more || undefined}>
      <StateTag tone={isGood ? 'good' : 'bad'}>{t(isGood ? 'audit.success' : 'audit.failed')}</StateTag>
      {more && <span className="quiet">{more}</span>}
      {count !== null && count > 1 && <span className="quiet">{t('audit.times', { count })}</span>}
    </span>
  )
}

function About({ entry }: Readonly<{ entry: AuditEntry }>) {
  const { label } = auditDetailOf(entry)
  return (
    <span className="coded" title={[entry.entityId, label].filter(Boolean).join(' ')}>
      {entry.entityId !== null && <span>{entry.entityId}</span>}
      {label !== null && <span className="quiet">{label}</span>}
    </span>
  )
}

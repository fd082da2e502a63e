/** The columns of the list of what could not be applied. */

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredEvent } from '../../../shared/domain/entities.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { type ListColumn, momentWidth } from '../../parts/list/columns.ts'
import { StateTag } from '../../parts/StateTag.tsx'
import { eventTones, useAuditWords } from '../settings/auditWords.ts'
import { useIssueWord } from '../settings/issueWords.ts'

/** A delivery without its body, as lists carry it. */
export type WaitingEvent = Omit<StoredEvent, 'body'>

export function useWaitingColumns(): readonly ListColumn<WaitingEvent>[] {
  const { t } = useTranslation()
  const { moment } = useFormats()
  const words = useAuditWords()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with `t` alone
  return useMemo(
    () => [
      {
        key: 'received',
        title: t('waiting.received'),
        width: momentWidth,
        render: ({ receivedAt }) => moment(receivedAt, Date.now()),
      },
      {
        key: 'type',
        title: t('waiting.type'),
        width: 140,
        grow: 1,
        rank: 1,
        render: ({ type }) => (type === '' ? t('waiting.noType') : words.type(type)),
      },
      {
        key: 'status',
        title: t('waiting.status'),
        width: 124,
        render: ({ status }) => <StateTag tone={eventTones[status]}>{words.eventStatus(status)}</StateTag>,
      },
      { key: 'reason', title: t('waiting.reason'), width: 200, grow: 4, render: (event) => <Reason event={event} /> },
      { key: 'source', title: t('waiting.source'), width: 140, rank: 2, render: ({ remoteAddress }) => remoteAddress ?? '' },
    ],
    [t, moment],
  )
}

/** The first reason, and how many more there are. */
function Reason({ event }: Readonly<{ event: WaitingEvent }>) {
  const { t } = useTranslation()
  const word = useIssueWord()
  const [first, ...others] = event.issues
  if (first === undefined) return event.status === 'unrecognised' ? t('waiting.unknownType') : ''
  return (
    <span className="coded reason">
      <span>{word(first)}</span>
      {first.path !== '' && <code>{first.path}</code>}
      {others.length > 0 && <span className="quiet">{t('waiting.moreReasons', { count: others.length })}</span>}
    </span>
  )
}

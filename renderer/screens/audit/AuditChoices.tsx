/** The audit log's choices: action, event type, and how it ended. */

import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useOffice } from '../../bridge/hooks.ts'
import type { Query } from '../../parts/route.ts'
import { zhTW } from '../../words/zhTW.ts'
import { useAuditWords } from '../settings/auditWords.ts'
import type { AuditQuery } from './auditQuery.ts'
import { Coded } from './useAuditColumns.tsx'

type Props = Readonly<{ query: AuditQuery; onChange: (change: Query) => void }>

export function AuditChoices({ query, onChange }: Props) {
  const { t } = useTranslation()
  const words = useAuditWords()
  const { orpc } = useOffice()
  const { data } = useQuery(orpc.audit.facets.queryOptions())
  const coded = (codes: readonly string[] | undefined, chosen: string | undefined, word: (code: string) => string) =>
    [...new Set([...(codes ?? []), ...(chosen ? [chosen] : [])])]
      .filter(Boolean)
      .map((code) => ({ value: code, label: <Coded word={word(code)} code={code} /> }))
  const common = { popupMatchSelectWidth: false, className: 'choice' } as const
  return (
    <>
      <Select
        {...common}
        aria-label={t('audit.action')}
        value={query.action ?? ''}
        options={[{ value: '', label: t('audit.anyAction') }, ...coded(data?.actions, query.action, words.action)]}
        onChange={(action) => onChange({ action })}
      />
      <Select
        {...common}
        aria-label={t('audit.type')}
        value={query.eventType ?? ''}
        options={[{ value: '', label: t('audit.anyType') }, ...coded(data?.eventTypes, query.eventType, words.type)]}
        onChange={(eventType) => onChange({ eventType })}
      />
      <OutcomeChoice query={query} onChange={onChange} />
    </>
  )
}

/** Whether it went well, or what exactly became of a delivery: the one choice sets either. */
function OutcomeChoice({ query, onChange }: Props) {
  const { t } = useTranslation()
  const words = useAuditWords()
  return (
    <Select
      aria-label={t('audit.outcome')}
      popupMatchSelectWidth={false}
      value={query.outcome ?? query.status ?? ''}
      options={[
        { value: '', label: t('audit.anyOutcome') },
        { value: 'SUCCESS', label: t('audit.success') },
        { value: 'FAILED', label: t('audit.failed') },
        {
          label: t('audit.outcomeOf'),
          options: Object.keys(zhTW.outcomes).map((outcome) => ({ value: outcome, label: words.outcome(outcome) })),
        },
      ]}
      onChange={(chosen) => {
        const isStatus = chosen === 'SUCCESS' || chosen === 'FAILED'
        onChange(isStatus ? { status: chosen, outcome: '' } : { status: '', outcome: chosen })
      }}
    />
  )
}

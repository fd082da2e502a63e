/** Narrows the audit log: the guide's own filter first, one press away, then action, type, outcome, days and text. */

import { useQuery } from '@tanstack/react-query'
import { Button, Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useOffice } from '../../bridge/hooks.ts'
import { DayRange } from '../../parts/DayRange.tsx'
import type { Query } from '../../parts/route.ts'
import { TextFilter } from '../../parts/TextFilter.tsx'
import { useAuditWords } from '../settings/auditWords.ts'
import type { AuditQuery } from './auditQuery.ts'
import { Coded } from './useAuditColumns.tsx'
import { VerifyRow } from './VerifyRow.tsx'

type Props = Readonly<{ query: AuditQuery; onChange: (change: Query) => void; onReset: () => void }>

export function AuditFilters({ query, onChange, onReset }: Props) {
  const { t } = useTranslation()
  return (
    <div className="filters">
      <VerifyRow>
        <Segmented
          aria-label={t('audit.presets')}
          value={query.action ?? ''}
          options={[
            { value: 'WEBHOOK_RECEIVED', label: <Coded word={t('audit.received')} code="WEBHOOK_RECEIVED" /> },
            { value: 'WEBHOOK_REJECTED', label: <Coded word={t('audit.rejected')} code="WEBHOOK_REJECTED" /> },
            { value: '', label: t('audit.everything') },
          ]}
          onChange={(action) => onChange({ action })}
        />
      </VerifyRow>
      <div className="filters-row">
        <TextFilter value={query.text ?? ''} placeholder={t('audit.search')} onChange={(text) => onChange({ text })} />
        <Choices query={query} onChange={onChange} />
        <DayRange from={query.from} to={query.to} onChange={onChange} />
        {Object.keys(query).length > 0 && (
          <Button type="link" onClick={onReset}>
            {t('list.reset')}
          </Button>
        )}
      </div>
    </div>
  )
}

function Choices({ query, onChange }: Omit<Props, 'onReset'>) {
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
      <Select
        aria-label={t('audit.outcome')}
        popupMatchSelectWidth={false}
        value={query.status ?? ''}
        options={[
          { value: '', label: t('audit.anyOutcome') },
          { value: 'SUCCESS', label: t('audit.success') },
          { value: 'FAILED', label: t('audit.failed') },
        ]}
        onChange={(status) => onChange({ status })}
      />
    </>
  )
}

/** Narrows the audit log: the guide's own filter first, one press away, then action, type, outcome, number, phone, days and text. */

import { Button, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AuditFilter } from '../../../shared/contract/lists.ts'
import { DayRange } from '../../parts/DayRange.tsx'
import type { Query } from '../../parts/route.ts'
import { TextFilter } from '../../parts/TextFilter.tsx'
import { AuditChoices } from './AuditChoices.tsx'
import type { AuditQuery } from './auditQuery.ts'
import { Coded } from './useAuditColumns.tsx'
import { VerifyRow } from './VerifyRow.tsx'

type Props = Readonly<{ query: AuditQuery; filter: AuditFilter; onChange: (change: Query) => void; onReset: () => void }>

export function AuditFilters({ query, filter, onChange, onReset }: Props) {
  const { t } = useTranslation()
  return (
    <div className="filters audit-filters">
      <VerifyRow filter={filter}>
        <Presets query={query} onChange={onChange} />
      </VerifyRow>
      <div className="filters-row">
        <TextFilter value={query.text ?? ''} placeholder={t('audit.search')} onChange={(text) => onChange({ text })} />
        <span className="short-filter">
          <TextFilter
            value={query.orderNo ?? ''}
            placeholder={t('audit.orderNo')}
            onChange={(orderNo) => onChange({ orderNo })}
          />
        </span>
        <span className="short-filter">
          <TextFilter value={query.phone ?? ''} placeholder={t('audit.phone')} onChange={(phone) => onChange({ phone })} />
        </span>
        <AuditChoices query={query} onChange={onChange} />
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

const failures = 'failures'

/** A preset sets action and outcome; whatever else the list is narrowed by stays. */
function Presets({ query, onChange }: Pick<Props, 'query' | 'onChange'>) {
  const { t } = useTranslation()
  const isFailures = query.action === 'WEBHOOK_RECEIVED' && query.status === 'FAILED'
  return (
    <Segmented
      aria-label={t('audit.presets')}
      value={isFailures ? failures : (query.action ?? '')}
      options={[
        { value: 'WEBHOOK_RECEIVED', label: <Coded word={t('audit.received')} code="WEBHOOK_RECEIVED" /> },
        { value: failures, label: t('audit.notApplied') },
        { value: 'WEBHOOK_REJECTED', label: t('audit.rejected') },
        { value: '', label: t('audit.everything') },
      ]}
      onChange={(preset) =>
        onChange(
          preset === failures
            ? { action: 'WEBHOOK_RECEIVED', status: 'FAILED', outcome: '' }
            : { action: preset, status: '', outcome: '' },
        )
      }
    />
  )
}

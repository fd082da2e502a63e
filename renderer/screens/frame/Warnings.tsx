/** Standing troubles, one calm banner each with its next step; the first two are always in sight. */

import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Warning, WarningCode } from '../../../shared/contract/office.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { hrefOf } from '../../parts/route.ts'
import { useStatus } from './useStatus.ts'

const alwaysShown = 2

/** Where the next step of each is taken. */
const steps: Record<WarningCode, string> = {
  secret_missing: hrefOf(['integration']),
  secret_public: hrefOf(['integration']),
  storage_full: hrefOf(['settings', 'general']),
  storage_busy: hrefOf(['settings', 'general']),
  storage_broken: hrefOf(['settings', 'general']),
  audit_broken: hrefOf(['settings', 'audit']),
  clock_jumped: hrefOf(['settings', 'audit']),
  listener_down: hrefOf(['integration']),
  refusals: hrefOf(['settings', 'audit'], { action: 'WEBHOOK_REJECTED' }),
  backup_failed: hrefOf(['settings', 'backup']),
  backup_second_failed: hrefOf(['settings', 'backup']),
  backup_overdue: hrefOf(['settings', 'backup']),
  signature_time: hrefOf(['settings', 'audit'], { action: 'WEBHOOK_REJECTED' }),
  writer_restarted: hrefOf(['settings', 'audit']),
}

const grave: readonly WarningCode[] = [
  'storage_full',
  'storage_busy',
  'storage_broken',
  'audit_broken',
  'listener_down',
  'secret_missing',
  'backup_overdue',
]

export function Warnings() {
  const { t } = useTranslation()
  const warnings = useStatus().data?.warnings ?? []
  const [isOpen, setOpen] = useState(false)
  const ordered = warnings.toSorted((a, b) => Number(grave.includes(b.code)) - Number(grave.includes(a.code)))
  const hidden = ordered.length - alwaysShown
  return (
    <>
      {ordered.slice(0, isOpen ? undefined : alwaysShown).map((warning) => (
        <WarningBanner key={warning.code} warning={warning} />
      ))}
      {hidden > 0 && (
        <Button type="text" size="small" className="more-warnings" onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('frame.fewerWarnings') : t('frame.moreWarnings', { count: hidden })}
        </Button>
      )}
    </>
  )
}

function WarningBanner({ warning }: Readonly<{ warning: Warning }>) {
  const { t } = useTranslation()
  const { moment } = useFormats()
  return (
    <Alert
      banner
      className="warning"
      type={grave.includes(warning.code) ? 'error' : 'warning'}
      title={
        <>
          <span>{t(`warnings.${warning.code}.what`)}</span>
          <small>{t('warnings.since', { at: moment(warning.since, Date.now()) })}</small>
        </>
      }
      action={<a href={steps[warning.code]}>{t(`warnings.${warning.code}.next`)}</a>}
    />
  )
}

/** How far an export is, and what lies in the downloads when it is whole. */

import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import type { ExportState } from './useExport.ts'
import { WorkProgress } from './WorkProgress.tsx'

type Props = Readonly<{ state: ExportState; onStop: () => void }>

export function ExportResult({ state, onStop }: Props) {
  const { t } = useTranslation()
  const { count } = useFormats()
  if (state.kind === 'idle') return null
  if (state.kind === 'running')
    return <WorkProgress label={t('audit.exporting')} done={state.done} total={state.total} onStop={onStop} />
  if (state.kind === 'failed') return <FailureNotice code={state.code} />
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      closable={{ onClose: onStop, 'aria-label': t('audit.closeResult') }}
      title={
        <>
          <p>{t('audit.exported', { rows: count(state.rows), name: state.name })}</p>
          <p className="quiet">{t('audit.exportedNext')}</p>
        </>
      }
    />
  )
}

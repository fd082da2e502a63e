/** How far an export is, and what lies in the downloads when it is whole. */

import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../FailureNotice.tsx'
import { useFormats } from '../FormatsProvider.tsx'
import { WorkProgress } from '../WorkProgress.tsx'
import type { ExportState } from './exportState.ts'

type Props = Readonly<{ state: ExportState; onStop: () => void }>

export function ExportResult({ state, onStop }: Props) {
  const { t } = useTranslation()
  const { count } = useFormats()
  if (state.kind === 'idle') return null
  if (state.kind === 'running')
    return <WorkProgress label={t('audit.exporting')} done={state.done} total={state.total} onStop={onStop} />
  if (state.kind === 'failed') return <FailureNotice code={state.code} />
  const { rows, name, href } = state
  return (
    <Alert
      className="export-done"
      type="success"
      showIcon
      role="status"
      closable={{ onClose: onStop, 'aria-label': t('audit.closeResult') }}
      title={
        <>
          <p>{t('audit.exported', { rows: count(rows), name })}</p>
          <p className="quiet">{t('audit.exportedNext')}</p>
        </>
      }
      action={
        href !== undefined && (
          <Button type="link" href={href} download={name}>
            {t('exports.again')}
          </Button>
        )
      }
    />
  )
}

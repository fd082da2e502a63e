/** The row above the audit log from which its chain is checked and the log is taken out; below it, how far that is and what came of it. */

import { SafetyCertificateOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditFilter } from '../../../shared/contract/lists.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { ExportMenu } from './ExportMenu.tsx'
import { ExportResult } from './ExportResult.tsx'
import { useExport } from './useExport.ts'
import { useVerification } from './useVerification.ts'
import { VerifyResult } from './VerifyResult.tsx'
import { WorkProgress } from './WorkProgress.tsx'

type Props = Readonly<{ filter: AuditFilter; children: ReactNode }>

/** `children` stand at the beginning of the row, the buttons at its end, results below both. */
export function VerifyRow({ filter, children }: Props) {
  const { t } = useTranslation()
  const { verification, start, stop } = useVerification()
  const taking = useExport(filter)
  const isChecking = verification.kind === 'running'
  return (
    <>
      <div className="verify">
        <div className="states">{children}</div>
        <div className="verify-acts">
          <ExportMenu isBusy={taking.state.kind === 'running'} onExport={(form) => void taking.start(form)} />
          <Button icon={<SafetyCertificateOutlined aria-hidden />} disabled={isChecking} onClick={() => void start()}>
            {t('audit.verify')}
          </Button>
        </div>
      </div>
      {isChecking && (
        <WorkProgress
          label={t('audit.verifying')}
          done={verification.progress?.checked ?? 0}
          total={verification.progress?.total ?? 0}
          perSecond={verification.progress?.perSecond ?? 0}
          onStop={stop}
        />
      )}
      {verification.kind === 'done' && <VerifyResult result={verification.result} onClose={stop} />}
      {verification.kind === 'failed' && <FailureNotice code={verification.code} onRetry={() => void start()} />}
      <ExportResult state={taking.state} onStop={taking.stop} />
    </>
  )
}

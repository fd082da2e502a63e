/** The row above the audit log from which its chain is checked and the log is taken out; below it, how far that is and what came of it. */

import { SafetyCertificateOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditExportForm } from '../../../shared/contract/audit.ts'
import type { AuditFilter } from '../../../shared/contract/lists.ts'
import { type ExportChoice, ExportMenu } from '../../parts/export/ExportMenu.tsx'
import { ExportResult } from '../../parts/export/ExportResult.tsx'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { WorkProgress } from '../../parts/WorkProgress.tsx'
import { useListExport } from '../exports/useListExport.ts'
import { ReceiptLookup } from '../receipts/ReceiptLookup.tsx'
import { useExport } from './useExport.ts'
import { useVerification } from './useVerification.ts'
import { VerifyResult } from './VerifyResult.tsx'

type Props = Readonly<{ filter: AuditFilter; children: ReactNode }>

/** `children` stand at the beginning of the row, the buttons at its end, results below both. */
export function VerifyRow({ filter, children }: Props) {
  const { t } = useTranslation()
  const { verification, start, stop } = useVerification()
  const taking = useExport(filter)
  const workbook = useListExport()
  const choices = useChoices(taking.start, () => workbook.start({ list: 'audit', form: 'xlsx', filter }))
  const isChecking = verification.kind === 'running'
  return (
    <>
      <div className="verify">
        <div className="states">{children}</div>
        <div className="verify-acts">
          <ExportMenu
            isBusy={taking.state.kind === 'running' || workbook.state.kind === 'running'}
            groups={[{ title: null, choices }]}
          />
          <ReceiptLookup />
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
      <ExportResult state={workbook.state} onStop={workbook.stop} />
    </>
  )
}

function useChoices(take: (form: AuditExportForm) => Promise<void>, takeWorkbook: () => Promise<void>): ExportChoice[] {
  const { t } = useTranslation()
  return [
    { key: 'json', word: t('audit.exportPage'), hint: t('audit.exportPageHint'), onChoose: () => void take('json') },
    { key: 'csv', word: t('audit.exportCsv'), hint: t('audit.exportCsvHint'), onChoose: () => void take('csv') },
    { key: 'xlsx', word: t('exports.workbook'), hint: t('exports.auditWorkbookHint'), onChoose: () => void takeWorkbook() },
  ]
}

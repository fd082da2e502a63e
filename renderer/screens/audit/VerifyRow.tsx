/** The row above the audit log from which its hash chain is checked; the result is one sentence. */

import { SafetyCertificateOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditVerification } from '../../../shared/contract/office.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'

/** `children` stand at the beginning of the row, the button at its end, the result below both. */
export function VerifyRow({ children }: Readonly<{ children: ReactNode }>) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const check = useMutation({ mutationFn: () => client.audit.verify() })
  return (
    <>
      <div className="verify">
        <div className="states">{children}</div>
        <Button icon={<SafetyCertificateOutlined aria-hidden />} loading={check.isPending} onClick={() => check.mutate()}>
          {t(check.isPending ? 'audit.verifying' : 'audit.verify')}
        </Button>
      </div>
      {check.isSuccess && <Result result={check.data} onClose={check.reset} />}
      {check.isError && <FailureNotice code={failureOf(check.error)?.code ?? 'unreachable'} />}
    </>
  )
}

function Result({ result, onClose }: Readonly<{ result: AuditVerification; onClose: () => void }>) {
  const { t } = useTranslation()
  const { count } = useFormats()
  const closable = { onClose, 'aria-label': t('audit.closeResult') }
  if (result.broken !== null) {
    const { id, cause } = result.broken
    return (
      <Alert
        type="error"
        showIcon
        role="status"
        closable={closable}
        title={t('audit.broken', { id, cause: t(`brokenCause.${cause}`) })}
      />
    )
  }
  const words = result.checked === 0 ? t('audit.intactEmpty') : t('audit.intact', { checked: count(result.checked) })
  return <Alert type="success" showIcon role="status" closable={closable} title={words} />
}

/** Checks the audit log's hash chain and says the result in one sentence. */

import { SafetyCertificateOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { AuditVerification } from '../../../shared/contract/office.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'

export function VerifyButton() {
  const { t } = useTranslation()
  const { client } = useOffice()
  const check = useMutation({ mutationFn: () => client.audit.verify() })
  return (
    <div className="verify">
      <Button icon={<SafetyCertificateOutlined />} loading={check.isPending} onClick={() => check.mutate()}>
        {t(check.isPending ? 'audit.verifying' : 'audit.verify')}
      </Button>
      {check.isSuccess && <Result result={check.data} />}
      {check.isError && <FailureNotice code={failureOf(check.error)?.code ?? 'unreachable'} />}
    </div>
  )
}

function Result({ result }: Readonly<{ result: AuditVerification }>) {
  const { t } = useTranslation()
  const { count } = useFormats()
  if (result.broken !== null) {
    const { id, cause } = result.broken
    return <Alert type="error" showIcon role="status" title={t('audit.broken', { id, cause: t(`brokenCause.${cause}`) })} />
  }
  const words = result.checked === 0 ? t('audit.intactEmpty') : t('audit.intact', { checked: count(result.checked) })
  return <Alert type="success" showIcon role="status" title={words} />
}

/** What the company needs to send to this shop: the address and the secret. */

import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice, useRefresh } from '../../bridge/hooks.ts'
import { CopyText } from '../../parts/CopyText.tsx'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { SecretCard } from '../integration/SecretCard.tsx'
import { pass } from './guide.ts'

export function AddressStep() {
  const { t } = useTranslation()
  const { orpc } = useOffice()
  const [secret, setSecret] = useState<string | null>(null)
  const shown = useQuery(orpc.integration.show.queryOptions())
  useRefresh(['office'], orpc.integration.show.key())
  if (shown.isPending) return <Skeleton active paragraph={{ rows: 4 }} />
  if (shown.isError)
    return <FailureNotice code={failureOf(shown.error)?.code ?? 'unreachable'} onRetry={() => void shown.refetch()} />
  return (
    <>
      <ul className="urls">
        {shown.data.webhookUrls.map((url) => (
          <li key={url}>
            <CopyText text={url} className="code-text" />
          </li>
        ))}
      </ul>
      <SecretCard integration={shown.data} secret={secret} onSecret={setSecret} />
      <Button type="primary" onClick={() => pass('address')}>
        {t('firstRun.address.act')}
      </Button>
    </>
  )
}

/** 整合: what the company system needs to know, a command that proves it, and the guide with the shop's own values. */

import '../../../shared/guide/withoutEval.ts'
import { useQuery } from '@tanstack/react-query'
import { Alert, Skeleton } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice, useRefresh } from '../../bridge/hooks.ts'
import { CopyText } from '../../parts/CopyText.tsx'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { AddressCode } from './AddressCode.tsx'
import { Guide } from './Guide.tsx'
import { SecretCard } from './SecretCard.tsx'
import { TestOrder } from './TestOrder.tsx'

export default function IntegrationScreen() {
  const { t } = useTranslation()
  return (
    <section className="screen screen-page">
      <h2>{t('integration.title')}</h2>
      <p className="quiet">{t('integration.intro')}</p>
      <IntegrationParts />
    </section>
  )
}

function IntegrationParts() {
  const { t } = useTranslation()
  const { orpc } = useOffice()
  const [secret, setSecret] = useState<string | null>(null)
  const shown = useQuery(orpc.integration.show.queryOptions())
  useRefresh(['office'], orpc.integration.show.key())
  if (shown.isPending) return <Skeleton active paragraph={{ rows: 8 }} />
  if (shown.isError)
    return <FailureNotice code={failureOf(shown.error)?.code ?? 'unreachable'} onRetry={() => void shown.refetch()} />
  const { webhookUrls } = shown.data
  return (
    <>
      <h3>{t('integration.urls')}</h3>
      {webhookUrls.length === 0 && <Alert type="warning" showIcon title={t('integration.noUrls')} />}
      <ul className="urls">
        {webhookUrls.map((url) => (
          <li key={url}>
            <CopyText text={url} className="code-text" />
            <AddressCode url={url} />
          </li>
        ))}
      </ul>
      <SecretCard integration={shown.data} secret={secret} onSecret={setSecret} />
      {webhookUrls[0] !== undefined && <TestOrder url={webhookUrls[0]} secret={secret} />}
      {webhookUrls[0] !== undefined && <Guide urls={webhookUrls} url={webhookUrls[0]} secret={secret} />}
    </>
  )
}

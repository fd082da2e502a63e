/** Sends one test order, from here or with the shown command, and waits until it is seen to arrive. */

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Collapse, Spin } from 'antd'
import { useTranslation } from 'react-i18next'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { TestOrder } from '../integration/TestOrder.tsx'

export function TestStep() {
  const { t } = useTranslation()
  const { client, orpc } = useOffice()
  const queryClient = useQueryClient()
  const urls = useQuery(orpc.integration.show.queryOptions()).data?.webhookUrls
  const send = useMutation({
    mutationFn: () => client.integration.sendTest(),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: orpc.office.status.key() }),
  })
  return (
    <>
      <Button type="primary" loading={send.isPending} onClick={() => send.mutate()}>
        {t('firstRun.test.act')}
      </Button>
      {send.isError && <FailureNotice code={failureOf(send.error)?.code ?? 'unreachable'} />}
      <p className="first-run-wait" role="status">
        <Spin size="small" />
        <span>{t('firstRun.test.waiting')}</span>
      </p>
      {urls?.[0] !== undefined && (
        <Collapse
          ghost
          items={[{ key: 'command', label: t('firstRun.test.byCommand'), children: <TestOrder url={urls[0]} secret={null} /> }]}
        />
      )}
    </>
  )
}

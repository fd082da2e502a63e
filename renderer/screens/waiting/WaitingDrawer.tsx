/** One delivery that waits: the reasons, the body as received, and 重新套用. */

import { ReloadOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import type { StoredEvent } from '../../../shared/domain/entities.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { DetailDrawer } from '../../parts/DetailDrawer.tsx'
import { Facts } from '../../parts/Facts.tsx'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { usePerson } from '../frame/PersonProvider.tsx'
import { useAuditWords } from '../settings/auditWords.ts'
import { EventParts } from '../settings/EventBody.tsx'

export function WaitingDrawer({ id, onClose }: Readonly<{ id: string | undefined; onClose: () => void }>) {
  const { t } = useTranslation()
  const number = Number(id)
  return (
    <DetailDrawer isWide isOpen={id !== undefined} title={t('waiting.detail')} onClose={onClose}>
      {Number.isSafeInteger(number) && number > 0 ? (
        <WaitingDetail key={id} id={number} />
      ) : (
        id !== undefined && <FailureNotice code="not_found" />
      )}
    </DetailDrawer>
  )
}

function WaitingDetail({ id }: Readonly<{ id: number }>) {
  const { orpc } = useOffice()
  const event = useQuery(orpc.events.get.queryOptions({ input: { id } }))
  if (event.isPending) return <Skeleton active paragraph={{ rows: 8 }} />
  if (event.isError)
    return <FailureNotice code={failureOf(event.error)?.code ?? 'unreachable'} onRetry={() => void event.refetch()} />
  return <WaitingParts event={event.data} />
}

function WaitingParts({ event }: Readonly<{ event: StoredEvent }>) {
  const { t } = useTranslation()
  const { exact } = useFormats()
  const words = useAuditWords()
  const isWaiting = event.status === 'failed' || event.status === 'unrecognised'
  return (
    <>
      <Facts
        facts={[
          { key: 'received', label: t('waiting.received'), value: exact(event.receivedAt) },
          { key: 'type', label: t('waiting.type'), value: event.type === '' ? t('waiting.noType') : words.type(event.type) },
        ]}
      />
      {isWaiting && <ApplyAgain event={event} />}
      <EventParts event={event} />
    </>
  )
}

function ApplyAgain({ event }: Readonly<{ event: StoredEvent }>) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client, orpc } = useOffice()
  const { identify } = usePerson()
  const queryClient = useQueryClient()
  const act = useMutation({
    mutationFn: (by: string) => client.events.applyAgain({ id: event.id, by }),
    onSuccess: (again) => {
      queryClient.setQueryData(orpc.events.get.queryKey({ input: { id: event.id } }), again)
      if (again.status === 'failed' || again.status === 'unrecognised') message.warning(t('waiting.stillFails'))
      else message.success(t('waiting.applied'))
    },
  })
  const start = async () => {
    const by = await identify()
    if (by !== null) act.mutate(by)
  }
  return (
    <div className="act">
      <Button type="primary" icon={<ReloadOutlined aria-hidden />} loading={act.isPending} onClick={() => void start()}>
        {t('waiting.applyAgain')}
      </Button>
      <p className="quiet">{t('waiting.applyAgainHint')}</p>
      {act.isError && <FailureNotice code={failureOf(act.error)?.code ?? 'unreachable'} />}
    </div>
  )
}

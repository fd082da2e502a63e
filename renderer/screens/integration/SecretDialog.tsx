/** Changes the secret: made by a press or typed in, checked before it is sent. */

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Form, Input, Modal, Space } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { isComposing } from '../../parts/composing.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { usePerson } from '../frame/PersonProvider.tsx'
import { makeSecret, secretFlaw } from './secret.ts'

/** `onClose` gets the new secret, or null when nothing was changed. */
type Props = Readonly<{ isOpen: boolean; onClose: (changed: string | null) => void }>

export function SecretDialog({ isOpen, onClose }: Props) {
  const { t } = useTranslation()
  const [secret, setSecret] = useState('')
  const change = useChange((changed) => {
    setSecret('')
    onClose(changed)
  })
  const flaw = secretFlaw(secret)
  const isShown = secret !== '' && flaw !== null
  const save = () => flaw === null && change.start(secret)
  const cancel = () => {
    setSecret('')
    change.reset()
    onClose(null)
  }
  return (
    <Modal
      open={isOpen}
      title={t('integration.changeTitle')}
      okText={t('integration.save')}
      cancelText={t('integration.cancel')}
      okButtonProps={{ disabled: flaw !== null, loading: change.isPending }}
      onOk={save}
      onCancel={cancel}
    >
      <Alert type="warning" showIcon title={t('integration.changeWhy')} />
      <Form layout="vertical" component={false}>
        <Form.Item
          className="new-secret"
          label={t('integration.newSecret')}
          htmlFor="new-secret"
          {...(isShown && { validateStatus: 'error', help: t(`integration.${flaw}`) })}
        >
          <Space.Compact block>
            <Input
              id="new-secret"
              className="code-text"
              value={secret}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setSecret(event.target.value)}
              onKeyDown={(event) => event.key === 'Enter' && !isComposing(event.nativeEvent) && save()}
            />
            <Button onClick={() => setSecret(makeSecret())}>{t('integration.generate')}</Button>
          </Space.Compact>
        </Form.Item>
      </Form>
      {change.isError && <FailureNotice code={failureOf(change.error)?.code ?? 'unreachable'} />}
    </Modal>
  )
}

function useChange(onChanged: (secret: string) => void) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client, orpc } = useOffice()
  const { identify } = usePerson()
  const queryClient = useQueryClient()
  const change = useMutation({
    mutationFn: ({ secret, by }: { secret: string; by: string }) => client.integration.changeSecret({ secret, by }),
    onSuccess: (integration, { secret }) => {
      queryClient.setQueryData(orpc.integration.show.queryKey(), integration)
      message.success(t('integration.changed'))
      onChanged(secret)
    },
  })
  const start = async (secret: string) => {
    const by = await identify()
    if (by !== null) change.mutate({ secret, by })
  }
  return { ...change, start: (secret: string) => void start(secret) }
}

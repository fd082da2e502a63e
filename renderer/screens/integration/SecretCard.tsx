/** The secret: masked until a named person asks for it, which is written down; changed in a dialog that says what that means. */

import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Integration } from '../../../shared/contract/office.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { CopyText } from '../../parts/CopyText.tsx'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { usePerson } from '../frame/PersonProvider.tsx'
import { SecretDialog } from './SecretDialog.tsx'

type Props = Readonly<{ integration: Integration; secret: string | null; onSecret: (secret: string | null) => void }>

export function SecretCard({ integration, secret, onSecret }: Props) {
  const { t } = useTranslation()
  const [isChanging, setChanging] = useState(false)
  const { maskedSecret, isPublicSecret } = integration
  return (
    <>
      <h3>{t('integration.secret')}</h3>
      {maskedSecret === null && <Alert type="error" showIcon title={t('integration.secretNone')} />}
      {isPublicSecret && <Alert type="warning" showIcon title={t('integration.secretPublic')} />}
      <div className="secret">
        {secret !== null ? (
          <CopyText text={secret} className="code-text" />
        ) : (
          maskedSecret !== null && <code className="code-text">{maskedSecret}</code>
        )}
        {maskedSecret !== null && <Reveal secret={secret} onSecret={onSecret} />}
        <Button onClick={() => setChanging(true)}>{t('integration.change')}</Button>
      </div>
      <p className="quiet">{t('integration.revealNote')}</p>
      <SecretDialog
        isOpen={isChanging}
        onClose={(changed) => {
          setChanging(false)
          if (changed !== null) onSecret(changed)
        }}
      />
    </>
  )
}

function Reveal({ secret, onSecret }: Omit<Props, 'integration'>) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const { identify } = usePerson()
  const reveal = useMutation({
    mutationFn: (by: string) => client.integration.revealSecret({ by }),
    onSuccess: ({ secret: shown }) => onSecret(shown),
  })
  const start = async () => {
    const by = await identify()
    if (by !== null) reveal.mutate(by)
  }
  if (secret !== null)
    return (
      <Button icon={<EyeInvisibleOutlined aria-hidden />} onClick={() => onSecret(null)}>
        {t('integration.hide')}
      </Button>
    )
  return (
    <>
      <Button icon={<EyeOutlined aria-hidden />} loading={reveal.isPending} onClick={() => void start()}>
        {t('integration.reveal')}
      </Button>
      {reveal.isError && <FailureNotice code={failureOf(reveal.error)?.code ?? 'unreachable'} />}
    </>
  )
}

/** Copies a delivery as a command that sends it again, with a placeholder where the secret belongs. */

import { CodeOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useOffice } from '../../bridge/hooks.ts'
import { curlOf } from './curl.ts'

export function CurlCopy({ eventId }: Readonly<{ eventId: number }>) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { orpc } = useOffice()
  const event = useQuery(orpc.events.get.queryOptions({ input: { id: eventId } }))
  const integration = useQuery(orpc.integration.show.queryOptions())
  const url = integration.data?.webhookUrls[0]
  const body = event.data?.body ?? null
  const copy = async () => {
    if (body === null || url === undefined) return
    await navigator.clipboard.writeText(curlOf(url, body))
    message.success(t('audit.curlCopied'))
  }
  return (
    <Button
      size="small"
      icon={<CodeOutlined aria-hidden />}
      disabled={body === null || url === undefined}
      onClick={() => void copy()}
    >
      {t('audit.curl')}
    </Button>
  )
}

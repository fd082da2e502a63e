/** The workbook of the rows that cannot come in, fetched piece by piece and handed to the downloads. */

import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../../shared/contract/imports.ts'
import type { OfficeClient } from '../../bridge/client.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { bytesOf } from './base64.ts'
import { saveWorkbook } from './saveWorkbook.ts'

async function fetchBook(client: OfficeClient, id: string, language: 'zh-TW' | 'en') {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let offset = 0
  for (;;) {
    const { fileName, size, data } = await client.imports.errorBook({ id, offset, language })
    const bytes = bytesOf(data)
    parts.push(bytes)
    offset += bytes.length
    if (offset >= size || bytes.length === 0) return { fileName, parts }
  }
}

export function ErrorBook({ file }: Readonly<{ file: Import }>) {
  const { t, i18n } = useTranslation()
  const { message } = App.useApp()
  const { client } = useOffice()
  const { mutate, isPending } = useMutation({
    mutationFn: () => fetchBook(client, file.id, i18n.language === 'en' ? 'en' : 'zh-TW'),
    onSuccess: ({ fileName, parts }) => saveWorkbook(parts, fileName),
    onError: (error) => message.error(t(`failures.${failureOf(error)?.code ?? 'unreachable'}.what`)),
  })
  return (
    <Button icon={<DownloadOutlined aria-hidden />} loading={isPending} onClick={() => mutate()}>
      {t('imports.errorBook')}
    </Button>
  )
}

/** Workbooks to be filled in, for whoever has no file of an old program. */

import { FileExcelOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { type ImportKind, importKinds } from '../../../shared/domain/imports.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { bytesOf } from './base64.ts'
import { saveWorkbook } from './saveWorkbook.ts'

function Template({ kind }: Readonly<{ kind: ImportKind }>) {
  const { t, i18n } = useTranslation()
  const { message } = App.useApp()
  const { client } = useOffice()
  const { mutate, isPending } = useMutation({
    mutationFn: () => client.imports.template({ kind, language: i18n.language === 'en' ? 'en' : 'zh-TW' }),
    onSuccess: ({ fileName, data }) => saveWorkbook([bytesOf(data)], fileName),
    onError: (error) => message.error(t(`failures.${failureOf(error)?.code ?? 'unreachable'}.what`)),
  })
  return (
    <Button icon={<FileExcelOutlined aria-hidden />} loading={isPending} onClick={() => mutate()}>
      {t(`imports.templates.${kind}`)}
    </Button>
  )
}

export function Templates() {
  const { t } = useTranslation()
  return (
    <section className="imports-row" aria-label={t('imports.templates.label')}>
      <span className="quiet">{t('imports.templates.what')}</span>
      {importKinds.map((kind) => (
        <Template key={kind} kind={kind} />
      ))}
    </section>
  )
}

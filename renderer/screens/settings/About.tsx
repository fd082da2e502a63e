/** What program this is, where its data lies, and the file for whoever helps. */

import { DownloadOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { CopyText } from '../../parts/CopyText.tsx'
import { usePerson } from '../frame/PersonProvider.tsx'
import { useStatus } from '../frame/useStatus.ts'
import { SettingsSection } from './SettingsSection.tsx'
import { saveFile } from './saveFile.ts'

export function About() {
  const { t } = useTranslation()
  const { data: status } = useStatus()
  return (
    <SettingsSection
      title={t('settings.about')}
      facts={[
        { key: 'version', label: t('settings.version'), value: status?.version },
        {
          key: 'folder',
          label: t('settings.dataDir'),
          value: status !== undefined && <CopyText text={status.dataDir} className="code-text" />,
        },
        { key: 'diagnostics', label: t('settings.diagnostics'), value: <Diagnostics /> },
      ]}
    />
  )
}

function Diagnostics() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { identify } = usePerson()
  const { client } = useOffice()
  const act = useMutation({
    mutationFn: (by: string) => client.settings.diagnostics({ by }),
    onSuccess: ({ fileName, text }) => {
      saveFile(fileName, text, 'application/json')
      message.success(t('settings.diagnosticsMade', { fileName }))
    },
    onError: (error) => message.error(t(`failures.${failureOf(error)?.code ?? 'unreachable'}.what`)),
  })
  const make = async () => {
    const by = await identify()
    if (by !== null) act.mutate(by)
  }
  return (
    <>
      <Button icon={<DownloadOutlined aria-hidden />} loading={act.isPending} onClick={() => void make()}>
        {t('settings.diagnosticsMake')}
      </Button>
      <p className="quiet">{t('settings.diagnosticsWhy')}</p>
    </>
  )
}

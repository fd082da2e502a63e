/** What program this is, where its data lies, and the file for whoever helps. */

import { DownloadOutlined, FolderOpenOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { CopyText } from '../../parts/CopyText.tsx'
import { useStatus } from '../frame/useStatus.ts'
import { useMachine } from '../machine/useMachine.ts'
import { useSaveDiagnostics } from '../machine/useSaveDiagnostics.ts'
import { SettingsSection } from './SettingsSection.tsx'

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
          value: status !== undefined && <Folder path={status.dataDir} />,
        },
        { key: 'diagnostics', label: t('settings.diagnostics'), value: <Diagnostics /> },
      ]}
    />
  )
}

/** In a browser the path alone: a page must not open folders. */
function Folder({ path }: Readonly<{ path: string }>) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const { message } = App.useApp()
  const { data: machine } = useMachine()
  const failed = (error: unknown) => message.error(t(`failures.${failureOf(error)?.code ?? 'unreachable'}.what`))
  return (
    <div className="settings-row">
      <CopyText text={path} className="code-text" />
      {machine && (
        <Button icon={<FolderOpenOutlined aria-hidden />} onClick={() => void client.machine.openFolder().catch(failed)}>
          {t('machine.openFolder')}
        </Button>
      )}
    </div>
  )
}

function Diagnostics() {
  const { t } = useTranslation()
  const { save, isSaving } = useSaveDiagnostics()
  return (
    <>
      <Button icon={<DownloadOutlined aria-hidden />} loading={isSaving} onClick={() => void save()}>
        {t('settings.diagnosticsMake')}
      </Button>
      <p className="quiet">{t('settings.diagnosticsWhy')}</p>
    </>
  )
}

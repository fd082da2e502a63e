/** 設定: how this desk looks and sounds, bringing old data in, backups, and the audit log. */

import { Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { go, useRoute } from '../../parts/route.ts'
import { AuditLog } from '../audit/AuditLog.tsx'
import { ImportScreen } from '../imports/ImportScreen.tsx'
import { BackupScreen } from './backup/BackupScreen.tsx'
import { GeneralSettings } from './GeneralSettings.tsx'

const tabs = ['general', 'import', 'backup', 'audit'] as const

export default function SettingsScreen() {
  const { t } = useTranslation()
  const place = useRoute().path[1]
  const tab = tabs.find((each) => each === place) ?? 'general'
  return (
    <section className="screen">
      <h2>{t('settings.title')}</h2>
      <Tabs
        activeKey={tab}
        onChange={(key) => go(['settings', key])}
        items={[
          { key: 'general', label: t('settings.general') },
          { key: 'import', label: t('imports.tab') },
          { key: 'backup', label: t('backups.tab') },
          { key: 'audit', label: t('settings.audit') },
        ]}
      />
      {tab === 'general' && <GeneralSettings />}
      {tab === 'import' && <ImportScreen />}
      {tab === 'backup' && <BackupScreen />}
      {tab === 'audit' && <AuditLog />}
    </section>
  )
}

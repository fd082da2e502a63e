/** 設定: how this desk looks and sounds, and the audit log. */

import { Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import { go, useRoute } from '../../parts/route.ts'
import { AuditLog } from '../audit/AuditLog.tsx'
import { GeneralSettings } from './GeneralSettings.tsx'

export default function SettingsScreen() {
  const { t } = useTranslation()
  const tab = useRoute().path[1] === 'audit' ? 'audit' : 'general'
  return (
    <section className="screen">
      <h2>{t('settings.title')}</h2>
      <Tabs
        activeKey={tab}
        onChange={(key) => go(['settings', key])}
        items={[
          { key: 'general', label: t('settings.general') },
          { key: 'audit', label: t('settings.audit') },
        ]}
      />
      {tab === 'audit' ? <AuditLog /> : <GeneralSettings />}
    </section>
  )
}

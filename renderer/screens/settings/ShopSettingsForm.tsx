/** The shop's name and the zone in which its days begin and end. */

import { Button, Input, Select } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShopSettings } from '../../../shared/contract/settings.ts'
import { isComposing } from '../../parts/composing.ts'
import { SettingsSection } from './SettingsSection.tsx'
import { useChangeSettings } from './useChangeSettings.ts'

export function ShopSettingsForm({ settings }: Readonly<{ settings: ShopSettings }>) {
  const { t } = useTranslation()
  return (
    <SettingsSection
      title={t('settings.shopTitle')}
      why={t('settings.shopWhy')}
      facts={[
        { key: 'name', label: t('settings.shop'), value: <ShopName name={settings.shopName} /> },
        { key: 'zone', label: t('settings.zone'), value: <Zone zone={settings.zone} /> },
      ]}
    />
  )
}

function ShopName({ name }: Readonly<{ name: string }>) {
  const { t } = useTranslation()
  const { change, isChanging } = useChangeSettings()
  const [text, setText] = useState(name)
  useEffect(() => setText(name), [name])
  const wanted = text.trim()
  const isNew = wanted !== '' && wanted !== name
  const save = () => {
    if (isNew) void change({ shopName: wanted })
  }
  return (
    <div className="settings-row">
      <Input
        className="settings-text"
        value={text}
        maxLength={60}
        aria-label={t('settings.shop')}
        status={wanted === '' ? 'error' : ''}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && !isComposing(event.nativeEvent) && save()}
      />
      <Button disabled={!isNew} loading={isChanging} onClick={save}>
        {t('settings.save')}
      </Button>
    </div>
  )
}

function Zone({ zone }: Readonly<{ zone: string }>) {
  const { t } = useTranslation()
  const { change } = useChangeSettings()
  const zones = useMemo(() => [...new Set([zone, 'Asia/Taipei', ...Intl.supportedValuesOf('timeZone')])], [zone])
  return (
    <>
      <Select
        className="settings-text"
        showSearch
        value={zone}
        aria-label={t('settings.zone')}
        options={zones.map((each) => ({ value: each, label: each }))}
        onChange={(next: string) => void change({ zone: next })}
      />
      <p className="quiet">{t('settings.zoneWhy')}</p>
    </>
  )
}

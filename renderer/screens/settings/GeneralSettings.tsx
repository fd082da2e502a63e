/** 設定 → 一般: appearance, language, who is at the desk, the ring, and what program this is. */

import { SoundOutlined } from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import type { OfficeStatus } from '../../../shared/contract/office.ts'
import { CopyText } from '../../parts/CopyText.tsx'
import { Facts } from '../../parts/Facts.tsx'
import { languagePreference, themePreference, themes } from '../../parts/look.ts'
import { usePreference } from '../../parts/preference.ts'
import { ringer } from '../calls/useRing.ts'
import { usePerson } from '../frame/PersonProvider.tsx'
import { themeWords } from '../frame/themeWords.ts'
import { useStatus } from '../frame/useStatus.ts'

/** Each language is named in itself, so that one who set the wrong one finds back. */
const languageNames = [
  { value: 'zh-TW', label: '繁體中文' },
  { value: 'en', label: 'English' },
] as const

export function GeneralSettings() {
  const { t } = useTranslation()
  const { data: status } = useStatus()
  const [theme, setTheme] = usePreference(themePreference)
  const [language, setLanguage] = usePreference(languagePreference)
  const { name, change } = usePerson()
  const listen = async () => {
    if (await ringer.allow()) await ringer.ring()
  }
  return (
    <div className="settings">
      <Facts
        facts={[
          {
            key: 'look',
            label: t('settings.look'),
            value: (
              <Segmented
                value={theme}
                options={themes.map((each) => ({ value: each, label: t(themeWords[each]) }))}
                onChange={setTheme}
              />
            ),
          },
          {
            key: 'language',
            label: t('settings.language'),
            value: <Segmented value={language} options={[...languageNames]} onChange={setLanguage} />,
          },
          {
            key: 'person',
            label: t('settings.person'),
            value: <Button onClick={change}>{name === '' ? t('person.none') : name}</Button>,
          },
          {
            key: 'sound',
            label: t('settings.sound'),
            value: (
              <>
                <Button icon={<SoundOutlined aria-hidden />} onClick={() => void listen()}>
                  {t('settings.soundTry')}
                </Button>
                <p className="quiet">{t('settings.soundWhy')}</p>
              </>
            ),
          },
        ]}
      />
      {status !== undefined && <About status={status} />}
    </div>
  )
}

function About({ status }: Readonly<{ status: OfficeStatus }>) {
  const { t } = useTranslation()
  return (
    <>
      <h3>{t('settings.about')}</h3>
      <Facts
        facts={[
          { key: 'shop', label: t('settings.shop'), value: status.shopName },
          { key: 'zone', label: t('settings.zone'), value: status.zone },
          { key: 'version', label: t('settings.version'), value: status.version },
          { key: 'folder', label: t('settings.dataDir'), value: <CopyText text={status.dataDir} className="code-text" /> },
        ]}
      />
    </>
  )
}

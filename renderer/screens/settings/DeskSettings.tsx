/** What this desk decides for itself: language, appearance, size, voice, and who sits there. */

import { Button, Segmented, Switch } from 'antd'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { languagePreference, type TextSize, textSizePreference, textSizes, themePreference, themes } from '../../parts/look.ts'
import { usePreference } from '../../parts/preference.ts'
import { currentVoice, onVoices, speechPreference } from '../calls/speech.ts'
import { usePerson } from '../frame/PersonProvider.tsx'
import { themeWords } from '../frame/themeWords.ts'
import { SettingsSection } from './SettingsSection.tsx'

/** Each language is named in itself, so that one who set the wrong one finds back. */
const languageNames = [
  { value: 'zh-TW', label: '繁體中文' },
  { value: 'en', label: 'English' },
] as const

export function DeskSettings() {
  const { t } = useTranslation()
  const [theme, setTheme] = usePreference(themePreference)
  const [language, setLanguage] = usePreference(languagePreference)
  const [size, setSize] = usePreference(textSizePreference)
  const { name, change } = usePerson()
  return (
    <SettingsSection
      title={t('settings.desk')}
      why={t('settings.deskWhy')}
      facts={[
        {
          key: 'person',
          label: t('settings.person'),
          value: <Button onClick={change}>{name === '' ? t('person.none') : name}</Button>,
        },
        {
          key: 'language',
          label: t('settings.language'),
          value: (
            <Segmented aria-label={t('settings.language')} value={language} options={[...languageNames]} onChange={setLanguage} />
          ),
        },
        {
          key: 'look',
          label: t('settings.look'),
          value: (
            <Segmented
              aria-label={t('settings.look')}
              value={theme}
              options={themes.map((each) => ({ value: each, label: t(themeWords[each]) }))}
              onChange={setTheme}
            />
          ),
        },
        {
          key: 'size',
          label: t('settings.textSize'),
          value: (
            <Segmented<TextSize>
              aria-label={t('settings.textSize')}
              value={size}
              options={textSizes.map((each) => ({ value: each, label: t('settings.percent', { value: each }) }))}
              onChange={setSize}
            />
          ),
        },
        { key: 'speech', label: t('settings.speech'), value: <Speech /> },
      ]}
    />
  )
}

function Speech() {
  const { t } = useTranslation()
  const [isOn, setOn] = usePreference(speechPreference)
  const hasVoice = useSyncExternalStore(onVoices, () => currentVoice() !== null)
  return (
    <>
      <Switch checked={isOn} aria-label={t('settings.speech')} onChange={setOn} />
      <p className="quiet">{hasVoice ? t('settings.speechWhy') : t('settings.speechNone')}</p>
    </>
  )
}

/** The whole page in the person's theme and language. */

import { App, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhTW from 'antd/locale/zh_TW'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-tw'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { languagePreference, textSizePreference, themePreference } from '../parts/look.ts'
import { usePreference } from '../parts/preference.ts'
import { deskTheme } from '../styles/theme.ts'
import { Frame } from './frame/Frame.tsx'

export function Desk() {
  const isDark = useDark()
  const isStill = useMedia('(prefers-reduced-motion: reduce)')
  const language = useLanguage()
  useTextSize()
  const theme = useMemo(() => deskTheme(isDark, isStill), [isDark, isStill])
  return (
    <ConfigProvider locale={language === 'zh-TW' ? zhTW : enUS} theme={theme} button={{ autoInsertSpace: false }}>
      <App component={false}>
        <Frame />
      </App>
    </ConfigProvider>
  )
}

function useMedia(query: string): boolean {
  const media = useMemo(() => matchMedia(query), [query])
  return useSyncExternalStore(
    (onChange) => {
      media.addEventListener('change', onChange)
      return () => media.removeEventListener('change', onChange)
    },
    () => media.matches,
  )
}

/** Also tells the style sheets, which know the theme by the root's attribute. */
function useDark(): boolean {
  const [theme] = usePreference(themePreference)
  const isSystemDark = useMedia('(prefers-color-scheme: dark)')
  const isDark = theme === 'system' ? isSystemDark : theme === 'dark'
  useEffect(() => {
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
  }, [isDark])
  return isDark
}

/** Width at 100 % below which the rail keeps only its signs, as in frame.css. */
const narrowWidth = 1000

/** Everything grows alike, as with the browser's own zoom. The browser's media queries do not see it, so the root's attribute says when room is short. */
function useTextSize(): void {
  const [size] = usePreference(textSizePreference)
  const isNarrow = useMedia(`(max-width: ${(narrowWidth * size) / 100}px)`)
  useEffect(() => {
    const { dataset, style } = document.documentElement
    dataset.room = isNarrow ? 'narrow' : 'wide'
    style.zoom = String(size / 100)
  }, [size, isNarrow])
}

function useLanguage() {
  const { i18n } = useTranslation()
  const [language] = usePreference(languagePreference)
  useEffect(() => {
    void i18n.changeLanguage(language)
    dayjs.locale(language === 'zh-TW' ? 'zh-tw' : 'en')
    document.documentElement.lang = language === 'zh-TW' ? 'zh-Hant-TW' : 'en'
  }, [i18n, language])
  return language
}

/** Starts i18next with both languages, zh-TW first; keys are checked by the compiler. */

import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en.ts'
import { zhTW } from './zhTW.ts'

export const languages = ['zh-TW', 'en'] as const
export type Language = (typeof languages)[number]

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words'
    resources: { words: typeof zhTW }
  }
}

/** Resolves at once: the words are part of the bundle. React escapes text itself, so i18next must not. */
export function startWords(language: Language): i18n {
  const words = createInstance()
  words.use(initReactI18next)
  void words.init({
    lng: language,
    fallbackLng: 'zh-TW',
    defaultNS: 'words',
    resources: { 'zh-TW': { words: zhTW }, en: { words: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return words
}

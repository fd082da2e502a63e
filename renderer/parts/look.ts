/** How this browser shows the desk: its theme and its language. */

import { type Language, languages } from '../words/index.ts'
import { preference } from './preference.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const themePreference = preference<Theme>('theme', (stored) => themes.find((theme) => theme === stored) ?? 'system')
export const languagePreference = preference<Language>(
  'language',
  (stored) => languages.find((each) => each === stored) ?? 'zh-TW',
)

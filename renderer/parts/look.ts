/** How this browser shows the desk: its theme, its language and the size of everything on it. */

import { type Language, languages } from '../words/index.ts'
import { preference } from './preference.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const themePreference = preference<Theme>('theme', (stored) => themes.find((theme) => theme === stored) ?? 'system')
export const languagePreference = preference<Language>(
  'language',
  (stored) => languages.find((each) => each === stored) ?? 'zh-TW',
)

/** Percent. */
export const textSizes = [100, 125, 150, 175] as const
export type TextSize = (typeof textSizes)[number]

export const textSizePreference = preference<TextSize>('textSize', (stored) => textSizes.find((size) => size === stored) ?? 100)

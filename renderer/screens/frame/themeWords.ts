/** The word for each theme. */

import type { Theme } from '../../parts/look.ts'

export const themeWords = {
  system: 'frame.themeSystem',
  light: 'frame.themeLight',
  dark: 'frame.themeDark',
} as const satisfies Record<Theme, string>

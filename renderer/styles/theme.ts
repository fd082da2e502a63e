/** The colours and measures of the desk as antd takes them; the same colours are variables in base.css for what antd does not draw. */

import { theme as antdTheme, type ThemeConfig } from 'antd'

/** Kept for calls and the primary act. White text on it has a contrast of 5.2. */
const flame = { base: '#c2410c', hover: '#d9480f', active: '#9a3412' }

const fontFamily =
  "system-ui, -apple-system, 'Segoe UI', 'Microsoft JhengHei UI', 'PingFang TC', 'Noto Sans TC', 'Noto Sans TC Variable', sans-serif"
const monospace = "ui-monospace, 'Cascadia Mono', Consolas, 'SF Mono', Menlo, 'Noto Sans TC Variable', monospace"

const light = {
  colorPrimary: '#3f3f46',
  colorInfo: '#3f3f46',
  colorInfoBg: '#eff4ff',
  colorInfoBorder: '#c9d8fb',
  // Also of what is said under a field, which antd's own red leaves too faint.
  colorError: '#b91c1c',
  colorLink: '#1d4ed8',
  colorTextBase: '#18181b',
  colorBgLayout: '#f4f4f5',
  colorTextSecondary: '#52525b',
  colorTextTertiary: '#5f5f6a',
  colorTextQuaternary: '#6b6b76',
  colorTextPlaceholder: '#6b6b76',
  colorTextDescription: '#52525b',
  colorBorderSecondary: '#e7e7ea',
}

const dark = {
  colorPrimary: '#d4d4d8',
  colorInfo: '#d4d4d8',
  colorInfoBg: '#1d2740',
  colorInfoBorder: '#33456f',
  colorError: '#f87171',
  colorLink: '#93b4ff',
  colorTextBase: '#f4f4f5',
  colorBgBase: '#18181b',
  colorBgLayout: '#111113',
  colorBgContainer: '#1b1b1f',
  colorBgElevated: '#232328',
  colorTextSecondary: '#b4b4bd',
  colorTextTertiary: '#a0a0ab',
  colorTextQuaternary: '#9494a0',
  colorTextPlaceholder: '#9494a0',
  colorTextDescription: '#b4b4bd',
  colorBorder: '#46464f',
  colorBorderSecondary: '#303037',
}

/** The primary act alone is orange; a plain button under the pointer only grows darker. */
const buttons = (ink: string) => ({
  defaultHoverColor: ink,
  defaultHoverBorderColor: ink,
  defaultActiveColor: ink,
  defaultActiveBorderColor: ink,
  colorPrimary: flame.base,
  colorPrimaryHover: flame.hover,
  colorPrimaryActive: flame.active,
  primaryColor: '#ffffff',
  primaryShadow: 'none',
  defaultShadow: 'none',
  contentFontSize: 15,
})

/** `isStill`: the person asked for reduced motion. */
export function deskTheme(isDark: boolean, isStill: boolean): ThemeConfig {
  const selected = isDark ? 'rgba(255, 255, 255, 0.1)' : 'rgba(24, 24, 27, 0.07)'
  return {
    // A built page has antd's rules in a file of its own (scripts/product/antdStyles.ts).
    zeroRuntime: import.meta.env.PROD,
    algorithm: isDark ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
    token: {
      ...(isDark ? dark : light),
      fontFamily,
      fontFamilyCode: monospace,
      fontSize: 15,
      fontSizeSM: 13,
      borderRadius: 8,
      controlHeight: 36,
      motion: !isStill,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.18s',
    },
    components: {
      Button: buttons(isDark ? dark.colorTextBase : light.colorTextBase),
      Menu: {
        itemHeight: 40,
        itemSelectedBg: selected,
        itemActiveBg: selected,
        itemSelectedColor: isDark ? dark.colorTextBase : light.colorTextBase,
        activeBarBorderWidth: 0,
      },
      Table: {
        cellPaddingBlockSM: 8,
        cellPaddingInlineSM: 10,
        cellFontSizeSM: 15,
        headerBorderRadius: 0,
        headerSplitColor: 'transparent',
        headerBg: isDark ? dark.colorBgContainer : '#ffffff',
        headerColor: isDark ? dark.colorTextSecondary : light.colorTextSecondary,
      },
      Segmented: {
        trackBg: isDark ? '#26262c' : '#ececef',
        itemColor: isDark ? dark.colorTextSecondary : light.colorTextSecondary,
      },
      // The number of the present step stands on the primary colour, which is light in the dark.
      Steps: { colorTextLightSolid: isDark ? dark.colorBgBase : '#ffffff' },
      Drawer: { paddingLG: 20 },
      Descriptions: { labelColor: isDark ? dark.colorTextSecondary : light.colorTextSecondary },
    },
  }
}

/** What the taskbar and the dock show of waiting calls: a number, and a button that flashes until somebody looks. */

import { app, type BrowserWindow } from 'electron'
import { countName } from '../countName.ts'
import { picture } from '../pictures.ts'
import type { ShellWords } from '../words/words.ts'

export type Attention = Readonly<{
  heed: (calls: number) => void
  /** Somebody has waited for longer. */
  again: () => void
}>

type Flashing = Pick<BrowserWindow, 'flashFrame' | 'isFocused' | 'isDestroyed' | 'setOverlayIcon'>

export const openAttention = (desk: Flashing, words: () => ShellWords, platform = process.platform): Attention => {
  let shown = 0

  const flash = (isOn: boolean): void => {
    if (!desk.isDestroyed() && (!isOn || !desk.isFocused())) desk.flashFrame(isOn)
  }
  /** Windows shows no number but a small picture upon the button. */
  const overlay = (calls: number): void => {
    if (platform !== 'win32' || desk.isDestroyed()) return
    if (calls === 0) desk.setOverlayIcon(null, '')
    else desk.setOverlayIcon(picture(`badge-${countName(calls)}`), words().call.badge(calls))
  }
  return {
    heed: (calls) => {
      if (calls === shown) return
      app.setBadgeCount(calls)
      overlay(calls)
      if (calls > shown) flash(true)
      else if (calls === 0) flash(false)
      shown = calls
    },
    again: () => {
      if (shown > 0) flash(true)
    },
  }
}

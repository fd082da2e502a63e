/** Brings the page back when its process has gone or hangs. The office takes no notice: nothing of it lies in the page. */

import { type BrowserWindow, dialog } from 'electron'
import type { Log } from '../core/base/log.ts'
import type { TroubleWords } from './trouble/words.ts'

/** So often within so long is no accident any more: then it waits before it tries again. */
const patience = { times: 3, withinMs: 60_000, pauseMs: 30_000 }

/** How long to wait before the page is loaded once more, in ms; `gone`: the instants at which it went, the last of them now. */
export const pauseAfter = (gone: readonly number[], now: number): number =>
  gone.filter((at) => now - at < patience.withinMs).length > patience.times ? patience.pauseMs : 0

/** A page that hangs may be at work, or wait for a printer's dialog: the person decides. */
const askWhenHung = (window: BrowserWindow, { message, detail, wait, reload }: TroubleWords['page'], log: Log): void => {
  let answered: AbortController | null = null
  window.on('unresponsive', async () => {
    if (answered !== null) return
    answered = new AbortController()
    const { signal } = answered
    log.warn('the page does not answer')
    const buttons = [wait, reload]
    const box = { type: 'warning', message, detail, buttons, defaultId: 0, cancelId: 0, noLink: true, signal } as const
    const { response } = await dialog.showMessageBox(window, box)
    answered = null
    // Its end is answered like any other.
    if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer()
  })
  window.on('responsive', () => answered?.abort())
}

export const healPage = (window: BrowserWindow, words: TroubleWords['page'], log: Log): void => {
  const gone: number[] = []
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return
    log.error('the page is gone and is loaded again', { reason, exitCode })
    const now = performance.now()
    gone.push(now)
    setTimeout(
      () => {
        if (!window.isDestroyed()) window.webContents.reload()
      },
      pauseAfter(gone, now),
    )
  })
  askWhenHung(window, words, log)
}

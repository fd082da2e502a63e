/** Ends the program in order: each part once, in the order given, within the time that a shutting-down system leaves. */

import { app, BrowserWindow, powerMonitor } from 'electron'
import { closeAll, patienceMs, type Step } from '../core/base/closeAll.ts'
import type { Log } from '../core/base/log.ts'

export type End = Readonly<{
  /** Parts to close before all that were added earlier: what was opened last is closed first. */
  before: (close: Step) => void
  /** Closes everything and resolves with the exit code, within its patience; the process still runs. */
  close: () => Promise<number>
}>

/** Nothing that was acknowledged is ever at stake: it was on the disk before the sender heard of it. */
export const createEnd = (log: Log): End => {
  const steps: Step[] = []
  let closing: Promise<number> | null = null
  const close = (): Promise<number> => {
    closing ??= Promise.race([
      closeAll(steps, log),
      new Promise<number>((resolve) => setTimeout(() => resolve(1), patienceMs).unref()),
    ])
    return closing
  }
  return { before: (step) => void steps.unshift(step), close }
}

/** However the program is told to end, it ends by itself and in order. */
export const endInOrder = ({ close }: End, window: BrowserWindow, log: Log): void => {
  const end = (cause: string): void => {
    log.info('closing', { cause })
    for (const each of BrowserWindow.getAllWindows()) each.hide()
    // A window that asks before it closes, or a close that means the tray, is not asked any more.
    void close().then((code) => app.exit(code))
  }
  app.on('before-quit', (event) => {
    event.preventDefault()
    end('quit')
  })
  // Windows ends the process soon after; where the session does not end after all, nothing has happened yet.
  window.on('session-end', () => end('session end'))
  powerMonitor.on('shutdown', () => end('shutdown'))
}

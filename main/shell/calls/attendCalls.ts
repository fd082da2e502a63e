/** Phone orders outside the desk's window: rings, card, notifications, taskbar, all ended by whoever takes the call, wherever. */

import type { BrowserWindow } from 'electron'
import type { Order } from '../../../shared/domain/entities.ts'
import { levelAfter, type RingLevel } from '../../../shared/domain/ringing.ts'
import type { Clock } from '../../core/base/clock.ts'
import type { Log } from '../../core/base/log.ts'
import type { DeskShell } from '../machine.ts'
import { showToast } from '../toast.ts'
import type { Watch } from '../watch.ts'
import { openAttention } from './attention.ts'
import { openCard } from './card.ts'
import { openCallNotices } from './notices.ts'

type Parts = Readonly<{
  shell: DeskShell
  watch: Watch
  desk: BrowserWindow
  clock: Pick<Clock, 'now'>
  log: Log
}>

export const attendCalls = ({ shell, watch, desk, clock, log }: Parts): { close: () => void } => {
  const { alarm, words, machine } = shell
  const isDeskFocused = () => !desk.isDestroyed() && desk.isVisible() && desk.isFocused()
  const card = openCard({ isDeskFocused, log })
  // The desk's own page comes first.
  desk.webContents.once('did-finish-load', card.prepare)
  const notices = openCallNotices({ clock, words, show: showToast, openCall: machine.openCall })
  const attention = openAttention(desk, words)
  let calls: readonly Order[] = []

  const level = (): RingLevel => levelAfter(clock.now() - (calls[0]?.createdAt ?? clock.now()))
  const showCard = () => card.heed(calls.length, level())
  watch.onSight((sight) => {
    calls = sight.calls
    alarm.heed(sight)
    notices.heed(calls)
    attention.heed(calls.length)
    showCard()
  })
  shell.onLonger(() => {
    notices.heed(calls)
    attention.again()
    showCard()
  })
  desk.on('focus', showCard).on('blur', showCard).on('show', showCard).on('hide', showCard)
  desk.on('minimize', showCard).on('restore', showCard)
  return {
    close: () => {
      card.close()
      notices.close()
      attention.heed(0)
    },
  }
}

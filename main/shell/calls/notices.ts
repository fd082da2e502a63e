/** Keeps the system's notifications of phone orders in step with who waits: told when a call comes and grows, taken back once it is taken. */

import type { Order } from '../../../shared/domain/entities.ts'
import type { Clock } from '../../core/base/clock.ts'
import type { ShowToast } from '../toast.ts'
import type { ShellWords } from '../words/words.ts'
import { newsOf, type Told } from './news.ts'

type Parts = Readonly<{
  clock: Pick<Clock, 'now'>
  words: () => ShellWords
  show: ShowToast
  /** Null for the call that waits longest. */
  openCall: (orderNo: string | null) => void
}>

export type CallNotices = Readonly<{
  /** To be called when calls come and go, and when the ring grows. */
  heed: (calls: readonly Order[]) => void
  close: () => void
}>

export const openCallNotices = ({ clock, words, show, openCall }: Parts): CallNotices => {
  const shown = new Map<string, () => void>()
  let told: Told = new Map()

  const withdraw = (key: string): void => {
    shown.get(key)?.()
    shown.delete(key)
  }
  return {
    heed: (calls) => {
      const news = newsOf(calls, clock.now(), told, words())
      told = news.told
      for (const key of news.withdraw) withdraw(key)
      for (const { key, orderNo, title, body } of news.show) {
        withdraw(key)
        shown.set(key, show({ title, body, isUrgent: true, onClick: () => openCall(orderNo) }))
      }
    },
    close: () => {
      for (const key of [...shown.keys()]) withdraw(key)
    },
  }
}

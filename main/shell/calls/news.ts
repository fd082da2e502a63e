/** What is told of phone orders by the system's notifications: each call as it comes and as its ring grows, a crowd in one sentence. Pure. */

import type { Order } from '../../../shared/domain/entities.ts'
import { levelAfter, type RingLevel } from '../../../shared/domain/ringing.ts'
import { shortItems } from '../../../shared/domain/shortItems.ts'
import { shownPhone } from '../../../shared/domain/shownPhone.ts'
import type { ShellWords } from '../words/words.ts'

/** The level at which each call was told last. */
export type Told = ReadonlyMap<string, RingLevel>

/** `key`: a later one of the same key takes its place. `orderNo`: what a click opens; null for the call that waits longest. */
type CallNotice = Readonly<{ key: string; orderNo: string | null; title: string; body: string }>

export type CallNews = Readonly<{ show: readonly CallNotice[]; withdraw: readonly string[]; told: Told }>

/** More at once nobody reads. */
const mostAtOnce = 3
const crowdKey = ''
const minutesAt: Record<RingLevel, number> = { 1: 0, 2: 2, 3: 5 }

const bodyOf = ({ customerPhone, customerAddress, lines }: Order, words: ShellWords): string =>
  [customerPhone && shownPhone(customerPhone), customerAddress, shortItems(lines)].filter(Boolean).join('\n') ||
  words.call.noDetail

const noticeOf = (call: Order, level: RingLevel | null, words: ShellWords): CallNotice => {
  const name = call.customerName ?? words.call.unknownCaller
  const about = { key: call.orderNo, orderNo: call.orderNo }
  return level === null
    ? { ...about, title: words.call.title(name), body: bodyOf(call, words) }
    : { ...about, title: words.call.waited(name, minutesAt[level]), body: words.call.waitedBody }
}

/** `told`: what this returned last; empty at the start, when whatever waits is new again. */
export const newsOf = (calls: readonly Order[], now: number, told: Told, words: ShellWords): CallNews => {
  const levels = new Map(calls.map(({ orderNo, createdAt }) => [orderNo, levelAfter(now - createdAt)]))
  const changed = calls.filter(({ orderNo }) => (told.get(orderNo) ?? 0) < (levels.get(orderNo) ?? 1))
  const notices = changed.map((call) => noticeOf(call, told.has(call.orderNo) ? (levels.get(call.orderNo) ?? 1) : null, words))
  const crowd = { key: crowdKey, orderNo: null, title: words.call.many(calls.length), body: words.call.manyBody }
  return {
    show: notices.length > mostAtOnce ? [crowd] : notices,
    withdraw: [...[...told.keys()].filter((orderNo) => !levels.has(orderNo)), ...(calls.length === 0 ? [crowdKey] : [])],
    told: levels,
  }
}

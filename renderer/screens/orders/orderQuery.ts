/** The order list's filter as it stands in the address, and as this browser remembers it over a restart. */

import dayjs from 'dayjs'
import type { OrderFilter } from '../../../shared/contract/lists.ts'
import { preference } from '../../parts/preference.ts'
import type { Query, Route } from '../../parts/route.ts'
import { channelIds } from './orderWords.tsx'

const isDay = (text: string | undefined): text is string => text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text)

/** Reads only what can be a filter; an address that somebody mistyped narrows nothing. */
export function orderFilterOf({ query }: Route): OrderFilter {
  const channel = channelIds.find((id) => id === query.channel)
  return {
    ...(query.status && { status: query.status }),
    ...(channel && { channel }),
    ...(isDay(query.from) && { from: query.from }),
    ...(isDay(query.to) && { to: query.to }),
    ...(query.text && { text: query.text }),
  }
}

export const orderQueryOf = ({ status, channel, from, to, text }: OrderFilter): Query => ({ status, channel, from, to, text })

export const isNarrowed = (filter: object): boolean => Object.keys(filter).length > 0

/** `on`: the shop's day on which the filter was last set. */
type KeptFilter = Readonly<{ filter: OrderFilter; on: string }>

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const texts = (value: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))

export const keptFilter = preference<KeptFilter>('orderFilter', (stored) => {
  const { filter, on } = isRecord(stored) ? stored : {}
  return {
    filter: isRecord(filter) ? orderFilterOf({ path: [], query: texts(filter) }) : {},
    on: typeof on === 'string' && isDay(on) ? on : '',
  }
})

/** Days that ended with "today" when they were set still do: yesterday's filter must not hide this morning's orders. */
export function renewed({ filter, on }: KeptFilter, today: string): OrderFilter {
  const { from, to } = filter
  const passed = on === '' || to !== on ? 0 : dayjs(today).diff(on, 'day')
  if (passed === 0) return filter
  const later = (day: string) => dayjs(day).add(passed, 'day').format('YYYY-MM-DD')
  return { ...filter, to: today, ...(from !== undefined && { from: later(from) }) }
}

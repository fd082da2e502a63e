/** The order list's filter as it stands in the address. */

import type { OrderFilter } from '../../../shared/contract/lists.ts'
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

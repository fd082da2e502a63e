/** Which deliveries' bodies the log itself says were emptied by the shop's rule; whatever else is missing was taken away. */

import type { ReadableDatabase } from '../storage/handles.ts'
import { emptyingsBetween, lastAuditLink } from '../storage/tables/auditLog.ts'
import { jsonIn } from './detail.ts'

/** First and last of events that follow each other, both included. */
export type EventRange = readonly [first: number, last: number]

/** `ranges`: what the log up to entry `upTo` says, in order and apart. `entries`: those met so far that are about such an event. */
export type Emptied = Readonly<{ entries: number; ranges: readonly EventRange[]; upTo: number }>

export const nothingEmptied: Emptied = { entries: 0, ranges: [], upTo: 0 }

const isRange = (value: unknown): value is EventRange =>
  Array.isArray(value) && value.length === 2 && value.every(Number.isSafeInteger) && value[0] <= value[1]

/** None in what is no JSON: nobody but a forger wrote that, and the entry is named when its turn comes. */
const rangesOf = (detail: string): readonly EventRange[] => {
  const value = jsonIn(detail)
  return typeof value === 'object' && value !== null && 'events' in value && Array.isArray(value.events)
    ? value.events.filter(isRange)
    : []
}

const joined = (ranges: readonly EventRange[]): EventRange[] => {
  const all: EventRange[] = []
  for (const [first, last] of ranges.toSorted(([a], [b]) => a - b)) {
    const before = all.at(-1)
    if (before !== undefined && first <= before[1] + 1) all[all.length - 1] = [before[0], Math.max(before[1], last)]
    else all.push([first, last])
  }
  return all
}

/** Bodies are emptied by the thousand, so the ranges are few but may be met for each of many entries. */
export const isEmptiedByRule = ({ ranges }: Emptied, eventId: number | null): boolean => {
  if (eventId === null) return false
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.[1] ?? eventId) < eventId) low = middle + 1
    else high = middle
  }
  const found = ranges[low]
  return found !== undefined && found[0] <= eventId
}

/**
 * Knows of `eventId` if the log does: reads on where what was read so far does not name it, since a check may take long and more may have been
 * emptied meanwhile. The entries read here come later than the one being checked, and are themselves checked when their turn comes.
 */
export const withEmptyings = (db: ReadableDatabase, emptied: Emptied, eventId: number | null): Emptied => {
  const upTo = lastAuditLink(db)?.id ?? 0
  if (upTo === emptied.upTo || isEmptiedByRule(emptied, eventId)) return emptied
  const found = emptyingsBetween(db, emptied.upTo, upTo).flatMap(rangesOf)
  return { ...emptied, ranges: joined([...emptied.ranges, ...found]), upTo }
}

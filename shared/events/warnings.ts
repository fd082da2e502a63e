/** What is worth a person's look in an event that is accepted all the same. */

import type { Issue } from '../domain/entities.ts'
import type { InstantReading } from '../domain/instants.ts'
import { issue } from './issues.ts'
import { isAhead } from './saidAt.ts'
import type { OrderPush, WebhookEvent } from './schemas.ts'

/** From our path inside the subject to the sender's spelling of it. */
export type Spelling = (...path: readonly (string | number)[]) => string

const mostPaths = 20

const unknownFields = (unused: readonly string[]): Issue[] =>
  unused.length === 0 ? [] : [issue(unused.slice(0, mostPaths).join(', '), 'unknown_field')]

const timeDoubt = (reading: InstantReading | undefined, path: () => string, now: number): Issue[] => {
  if (reading === undefined) return []
  if (reading.doubt !== null) return [issue(path(), reading.doubt)]
  return reading.at !== null && isAhead(reading.at, now) ? [issue(path(), 'time_ahead')] : []
}

/** Cents, or null where a line has no price. */
const linesTotal = (items: OrderPush['items']): number | null => {
  let sum = 0
  for (const { quantity, unitPrice } of items ?? []) {
    if (unitPrice === undefined || unitPrice === null) return null
    sum += quantity * unitPrice
  }
  return sum
}

const orderDoubts = (order: OrderPush, spelling: Spelling): Issue[] => {
  const found: Issue[] = []
  const doubt = order.deliveryDate?.doubt ?? null
  if (doubt !== null) found.push(issue(spelling('deliveryDate'), doubt))
  if (order.items !== undefined && order.items.length > 0 && typeof order.totalAmount === 'number') {
    const total = linesTotal(order.items)
    if (total !== null && total !== order.totalAmount) found.push(issue(spelling('totalAmount'), 'amount_mismatch'))
  }
  return found
}

const subjectDoubts = (event: WebhookEvent, spelling: Spelling, now: number): Issue[] => {
  if ('stock' in event) {
    return event.stock.flatMap((item, index) => timeDoubt(item.saidAt, () => spelling(index, 'saidAt'), now))
  }
  if ('customer' in event) return timeDoubt(event.customer.saidAt, () => spelling('saidAt'), now)
  return [...orderDoubts(event.order, spelling), ...timeDoubt(event.order.saidAt, () => spelling('saidAt'), now)]
}

/** `unused`: paths of what was not understood; `envelopeTime`: the sender's path of the envelope's time. */
export const warningsOf = (
  event: WebhookEvent,
  sent: Readonly<{ unused: readonly string[]; spelling: Spelling; envelopeTime: () => string }>,
  now: number,
): Issue[] => [
  ...unknownFields(sent.unused),
  ...subjectDoubts(event, sent.spelling, now),
  ...timeDoubt(event.saidAt, sent.envelopeTime, now),
]

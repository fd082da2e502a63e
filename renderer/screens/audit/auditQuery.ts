/** The audit log's filter as it stands in the address; days there become instants for the office. */

import type { AuditFilter } from '../../../shared/contract/lists.ts'
import type { AuditStatus } from '../../../shared/domain/entities.ts'
import type { Formats } from '../../parts/formats.ts'
import type { Query } from '../../parts/route.ts'

const names = ['action', 'eventType', 'status', 'outcome', 'orderNo', 'phone', 'from', 'to', 'text'] as const

export type AuditQuery = Readonly<Partial<Record<(typeof names)[number], string>>>

export const auditQueryOf = (query: Query): AuditQuery =>
  Object.fromEntries(names.filter((name) => query[name]).map((name) => [name, query[name]]))

const isDay = (text: string | undefined): text is string => text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text)
const isStatus = (text: string | undefined): text is AuditStatus => text === 'SUCCESS' || text === 'FAILED'
const hasDigit = (text: string | undefined): text is string => text !== undefined && /\d/.test(text)

/** `to` is the last day that is meant; the office's own `to` is excluded, so it is the midnight after. */
export function auditFilterOf(query: AuditQuery, { startOf }: Pick<Formats, 'startOf'>): AuditFilter {
  const { action, eventType, status, outcome, orderNo, phone, from, to, text } = query
  return {
    ...(action && { action }),
    ...(eventType && { eventType }),
    ...(isStatus(status) && { status }),
    ...(outcome && { outcome }),
    ...(orderNo && { orderNo }),
    ...(hasDigit(phone) && { phone }),
    ...(isDay(from) && { from: startOf(from) }),
    ...(isDay(to) && { to: startOf(dayAfter(to)) }),
    ...(text && { text }),
  }
}

/** Calendar arithmetic in UTC, where every day has 24 hours. */
const dayAfter = (day: string): string => {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 3_600_000)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${next.getUTCFullYear()}-${two(next.getUTCMonth() + 1)}-${two(next.getUTCDate())}`
}

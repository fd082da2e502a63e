/** What an audit entry's detail says that a person wants to see in the list. Pure. */

import type { AuditEntry } from '../../../shared/domain/entities.ts'

/** `label`: whom or what a delivery was about, in words. `count`: requests that one refusal stands for. */
export type AuditDetail = Readonly<{ outcome: string | null; label: string | null; count: number | null }>

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** A detail that is not what is expected, as in a file that somebody changed, says nothing. */
export function auditDetailOf({ detail }: Pick<AuditEntry, 'detail'>): AuditDetail {
  const { outcome, label, count } = parsed(detail)
  return {
    outcome: textOf(outcome),
    label: textOf(label),
    count: typeof count === 'number' ? count : null,
  }
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : {}
  } catch {
    return {}
  }
}

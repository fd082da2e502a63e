/** Tells which of the numbers of a written date is the year, and which year; what could mean two dates is refused. */

import type { DateStyle } from '../../../../../shared/domain/imports.ts'
import { Wrong } from './wrong.ts'

/** Western year, month, day. */
type Parts = readonly [year: number, month: number, day: number]

const rocEpoch = 1911
const ambiguous = new Wrong('ambiguous_date')
const notADate = new Wrong('not_a_date')

const written = /^(ROC)?(\d{1,4})\/(\d{1,2})\/(\d{1,4})$/
/** 20261126 · 1151126 · 0991126 · 991126 */
const compact = /^(ROC)?(\d{2,4})(\d{2})(\d{2})$/

/** 26/11/2026 and 11/26/2026: where neither number can be a month, or both are the same, no style is needed. */
const yearLast = (first: number, second: number, year: number, style: DateStyle): Parts | Wrong => {
  if (style === 'dmy') return [year, second, first]
  if (style === 'mdy') return [year, first, second]
  if (first === second || first > 12) return [year, second, first]
  return second > 12 ? [year, first, second] : ambiguous
}

const yearFirst = (digits: string, month: number, day: number, isRoc: boolean): Parts | Wrong => {
  if (digits.length === 4 && !isRoc) return [Number(digits), month, day]
  if (isRoc || digits.length === 3) return [Number(digits) + rocEpoch, month, day]
  // 26/11/5: the year 2026, the 26th, or ROC 26.
  return ambiguous
}

/** `115/11/26`, `ROC99/1/5`, `2026/11/26`, `26/11/2026`, `1151126`: parts of a date, not yet a day of the calendar. */
export const fullYears = (text: string, style: DateStyle): Parts | Wrong => {
  const [, mark, first = '', second = '', third = ''] = written.exec(text) ?? compact.exec(text) ?? []
  if (first === '') return notADate
  const isRoc = mark !== undefined || (style === 'roc' && first.length < 4)
  const isYearLast = !isRoc && first.length < 3
  if (isYearLast && third.length === 4) return yearLast(Number(first), Number(second), Number(third), style)
  if (third.length > 2) return notADate
  if (isYearLast && (style === 'dmy' || style === 'mdy')) {
    return yearLast(Number(first), Number(second), Number(third) + 2000, style)
  }
  return yearFirst(first, Number(second), Number(third), isRoc)
}

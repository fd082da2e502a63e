/** Standing troubles of the program, each at most once, kept until whoever raised it says that it is over. */

import type { Warning, WarningCode } from '../../../shared/contract/office.ts'
import type { Clock } from './clock.ts'

type WarningDetail = Warning['detail']

export type Warnings = Readonly<{
  /** Raising again keeps `since` and takes the new detail. */
  raise: (code: WarningCode, detail?: WarningDetail) => void
  clear: (code: WarningCode) => void
  /** In the order in which they began. */
  all: () => readonly Warning[]
}>

/** `onChange` is called after each real change, never for a repetition. */
export const openWarnings = (clock: Clock, onChange: () => void): Warnings => {
  const standing = new Map<WarningCode, Warning>()
  return {
    raise: (code, detail = {}) => {
      const known = standing.get(code)
      if (known && JSON.stringify(known.detail) === JSON.stringify(detail)) return
      standing.set(code, { code, since: known?.since ?? clock.now(), detail })
      onChange()
    },
    clear: (code) => {
      if (standing.delete(code)) onChange()
    },
    all: () => [...standing.values()],
  }
}

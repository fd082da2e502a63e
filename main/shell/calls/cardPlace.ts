/** Where the card stands above the other programs and when. Pure. */

import type { RingLevel } from '../../../shared/domain/ringing.ts'

export type Area = Readonly<{ x: number; y: number; width: number; height: number }>

const width = 380
/** Head and edge, one call, and each further one down to its name. */
const [frame, first, further] = [64, 268, 60]
const mostFurther = 3
const margin = 16

/** The lower right corner, where the system's own notices come; never larger than the screen leaves room. */
export const placeOf = (calls: number, screen: Area): Area => {
  const wanted = frame + first + Math.min(Math.max(calls - 1, 0), mostFurther) * further
  const size = { width: Math.min(width, screen.width), height: Math.min(wanted, screen.height) }
  return {
    ...size,
    x: Math.max(screen.x, screen.x + screen.width - size.width - margin),
    y: Math.max(screen.y, screen.y + screen.height - size.height - margin),
  }
}

/** Whoever looks at the desk has the same card there, unless it has waited so long that nobody seems to look. */
export const isCardWanted = (calls: number, isDeskFocused: boolean, level: RingLevel): boolean =>
  calls > 0 && (!isDeskFocused || level > 1)

/** Chance with a seed: the same seed tells the same story on every machine. */

import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

export type Random = Readonly<{
  /** A whole number, both ends included. */
  between: (from: number, to: number) => number
  /** True in `share` of all cases, 0 to 1. */
  chance: (share: number) => boolean
  pick: <T>(list: readonly T[]) => T
  /** Picks by weight; the weights need not add up to anything. */
  weighted: <T>(list: readonly (readonly [T, number])[]) => T
}>

const million = 1_000_000

const at = <T>(list: readonly T[], index: number): T => {
  const item = list[index]
  if (item === undefined) throw new RangeError(`nothing at ${index} of ${list.length}`)
  return item
}

export const seededRandom = (seed: number): Random => {
  const generator = xoroshiro128plus(seed)
  const between = (from: number, to: number) => uniformInt(generator, from, to)
  return {
    between,
    chance: (share) => between(1, million) <= share * million,
    pick: (list) => at(list, between(0, list.length - 1)),
    weighted: (list) => {
      const total = list.reduce((sum, [, weight]) => sum + weight, 0)
      let left = (between(0, million - 1) / million) * total
      for (const [item, weight] of list) {
        left -= weight
        if (left < 0) return item
      }
      return at(list, list.length - 1)[0]
    },
  }
}

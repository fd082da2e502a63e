/** Which records are settled: the cursor moves only over what has no gap before it. */

export type Progress = Readonly<{
  settle: (index: number, id: string) => void
  /** Number of records that are settled without a gap, and the id of the last of them. */
  place: () => Readonly<{ done: number; lastId: string | null }>
}>

/** `done` records were settled by an earlier run, the last under `lastId`. */
export const progressFrom = (done: number, lastId: string | null): Progress => {
  const ahead = new Map<number, string>()
  let [next, last] = [done, lastId]
  return {
    settle: (index, id) => {
      ahead.set(index, id)
      for (let settled = ahead.get(next); settled !== undefined; settled = ahead.get(next)) {
        ahead.delete(next)
        last = settled
        next += 1
      }
    },
    place: () => ({ done: next, lastId: last }),
  }
}

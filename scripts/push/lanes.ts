/** Runs several works at once, but those of one key one after another in the order in which they came. */

export type Lanes = Readonly<{
  /** Resolves as soon as there is room; the work itself runs when its turn comes. */
  add: (key: string, work: () => Promise<void>) => Promise<void>
  /** Resolves when nothing runs any more. Rejects with the first failure; works that had not begun by then never do. */
  drain: () => Promise<void>
}>

export const openLanes = (most: number): Lanes => {
  const tails = new Map<string, Promise<void>>()
  const running = new Set<Promise<void>>()
  let failure: { error: unknown } | null = null

  const run = async (before: Promise<void> | undefined, work: () => Promise<void>): Promise<void> => {
    await before
    if (failure !== null) return
    try {
      await work()
    } catch (error) {
      failure ??= { error }
    }
  }
  const rethrow = (): void => {
    if (failure !== null) throw failure.error
  }

  return {
    add: async (key, work) => {
      while (running.size >= most) await Promise.race(running)
      rethrow()
      const turn = run(tails.get(key), work).then(() => {
        running.delete(turn)
        if (tails.get(key) === turn) tails.delete(key)
      })
      running.add(turn)
      tails.set(key, turn)
    },
    drain: async () => {
      while (running.size > 0) await Promise.race(running)
      rethrow()
    },
  }
}

/** Code that is fetched when it is needed. Where it does not come (the program was updated meanwhile, the connection is cut) its own error says so, and not a fault of the code. */

export class CodeMissing extends Error {
  override name = 'CodeMissing'
}

/** The same fetching, which fails with `CodeMissing`. */
export const late =
  <T>(load: () => Promise<T>) =>
  (): Promise<T> =>
    load().catch((cause: unknown) => {
      throw new CodeMissing('A part of the page did not load', { cause })
    })

/** Fetches one after the other whenever the page has nothing to do; what does not come is asked for again when it is needed. Returns the way to stop. */
export function fetchAhead(loads: readonly (() => Promise<unknown>)[]): () => void {
  let left = loads
  let handle = 0
  const next = () => {
    const [load, ...others] = left
    if (load === undefined) return
    left = others
    handle = requestIdleCallback(() => void load().then(next, next))
  }
  next()
  return () => {
    left = []
    cancelIdleCallback(handle)
  }
}

/** Resolves when the page has nothing to do, or after a second at the latest. */
export const whenIdle = (): Promise<void> =>
  new Promise((done) => {
    requestIdleCallback(() => done(), { timeout: 1_000 })
  })

/** Hands on the first of many at once and the rest in batches, so that a burst of changes costs a screen a few renders and not hundreds. */

/** Returns where items are put in; `deliver` gets them in order, at most once per `intervalMs`. */
export function batch<T>(deliver: (items: readonly T[]) => void, intervalMs: number): (item: T) => void {
  let held: T[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    timer = undefined
    if (held.length === 0) return
    const items = held
    held = []
    timer = setTimeout(flush, intervalMs)
    deliver(items)
  }
  return (item) => {
    held.push(item)
    if (timer === undefined) flush()
  }
}

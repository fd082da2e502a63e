/** Remembers for a few seconds which rows just arrived. */

import { useCallback, useEffect, useRef, useState } from 'react'
import { type Arrival, stillMarked, withArrival } from './freshMarks.ts'

const none: ReadonlySet<string> = new Set()

export function useFreshMarks() {
  const [fresh, setFresh] = useState(none)
  const arrivals = useRef<readonly Arrival[]>([])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const show = useCallback((held: readonly Arrival[]) => {
    arrivals.current = held
    clearTimeout(timer.current)
    const [first] = held
    setFresh(first === undefined ? none : new Set(held.flatMap(({ keys }) => keys)))
    if (first === undefined) return
    const wait = first.until - performance.now()
    timer.current = setTimeout(() => show(stillMarked(arrivals.current, performance.now())), wait)
  }, [])
  const mark = useCallback(
    (keys: readonly string[]) => {
      if (keys.length > 0) show(withArrival(arrivals.current, keys, performance.now()))
    },
    [show],
  )
  return { fresh, mark }
}

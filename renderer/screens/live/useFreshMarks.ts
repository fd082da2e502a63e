/** Remembers for a few seconds which rows just arrived. */

import { useCallback, useEffect, useRef, useState } from 'react'

const markedForMs = 6000
const none: ReadonlySet<string> = new Set()

export function useFreshMarks() {
  const [fresh, setFresh] = useState(none)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const mark = useCallback((keys: readonly string[]) => {
    if (keys.length === 0) return
    setFresh((last) => new Set([...last, ...keys]))
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setFresh(none), markedForMs)
  }, [])
  return { fresh, mark }
}

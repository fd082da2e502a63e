/** Which line of the search's results Enter would take, moved by ↑ and ↓. */

import { type KeyboardEvent, useEffect, useState } from 'react'
import { isComposing } from '../../parts/composing.ts'

/** `ids`: of the lines' elements, in order. `name` says which lines they are: others begin at their first. */
export function useChosen(ids: readonly string[], name: string, choose: (index: number) => void) {
  const [chosen, setChosen] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other lines begin at their first
  useEffect(() => setChosen(0), [name])
  const index = Math.min(chosen, ids.length - 1)

  const moveTo = (next: number) => {
    setChosen(next)
    document.getElementById(ids[next] ?? '')?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Enter') choose(index)
    else if (ids.length === 0) return
    else if (event.key === 'ArrowDown') moveTo((index + 1) % ids.length)
    else if (event.key === 'ArrowUp') moveTo((index - 1 + ids.length) % ids.length)
    else return
    event.preventDefault()
  }
  return { index, setChosen, onKeyDown }
}

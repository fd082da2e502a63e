/** The keys of an opened order: a digit for each state, Ctrl+Z for what was done last. Silent while somebody types or a dialog asks. */

import { useEffect, useEffectEvent } from 'react'
import type { OrderStatus } from '../../../shared/domain/entities.ts'
import { isComposing } from '../../parts/composing.ts'
import { knownStates } from './orderWords.tsx'

const fields = 'input, textarea, select, [contenteditable=true], .ant-modal *'

const isElsewhere = ({ target }: KeyboardEvent): boolean =>
  (target instanceof Element && target.matches(fields)) || document.querySelector('.ant-modal-wrap:not([style*="none"])') !== null

export function useOrderKeys({
  onState,
  onUndo,
}: Readonly<{ onState: (status: OrderStatus) => void; onUndo: () => void }>): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || isComposing(event) || isElsewhere(event)) return
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'z' || event.shiftKey) return
      event.preventDefault()
      onUndo()
      return
    }
    const status = /^[1-9]$/.test(event.key) ? knownStates[Number(event.key) - 1] : undefined
    if (status === undefined) return
    event.preventDefault()
    onState(status)
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => hear(event)
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

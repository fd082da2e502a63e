/** Hears the desk's shortcuts wherever the focus is, but never while an input method composes nor under a dialog that waits for an answer. */

import { useEffect, useEffectEvent } from 'react'
import { isComposing } from '../../parts/composing.ts'
import { type Wish, wishOf } from './shortcuts.ts'

const fields = 'input:not([type=checkbox], [type=radio], [type=button]), textarea, [contenteditable=true]'

const isTyping = (target: EventTarget | null): boolean => target instanceof Element && target.matches(fields)

/** One that is on its way out asks nothing any more. */
const isDialogOpen = (): boolean =>
  [...document.querySelectorAll('.ant-modal:not(.ant-zoom-leave)')].some((dialog) => dialog.checkVisibility())

export function useShortcuts(onWish: (wish: Wish) => void): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isComposing(event) || isDialogOpen()) return
    const wish = wishOf(event, isTyping(event.target))
    if (wish === null) return
    event.preventDefault()
    onWish(wish)
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => hear(event)
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

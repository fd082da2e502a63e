/** Finding somebody without the mouse: from the search field Enter opens who was found first, and ↓ goes on to the list. */

import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { isComposing } from '../../parts/composing.ts'
import type { LiveList } from '../live/useLiveList.ts'

type Finding<T> = Readonly<{
  /** Holds the search field and the list. */
  box: RefObject<HTMLElement | null>
  list: LiveList<T>
  /** What the list is asked for. */
  text: string
  onFind: (text: string) => void
  onOpen: (row: T) => void
}>

const isPlain = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => !ctrlKey && !metaKey && !altKey

export function useFinding<T>({ box, list, text, onFind, onOpen }: Finding<T>): void {
  const [awaited, setAwaited] = useState<string | null>(null)
  const { query, rows } = list
  const first = rows[0]
  const isSettled = !query.isPlaceholderData && !query.isFetching

  const open = useEffectEvent((row: T) => onOpen(row))
  // The first row may be of an earlier text until the list has answered.
  useEffect(() => {
    if (awaited === null || (awaited === text && !isSettled)) return
    setAwaited(null)
    if (awaited === text && first !== undefined) open(first)
  }, [awaited, text, isSettled, first])

  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isComposing(event) || !isPlain(event)) return
    const field = box.current?.querySelector<HTMLInputElement>('.text-filter input')
    if (event.target !== field || !field) return
    if (event.key === 'ArrowDown') box.current?.querySelector<HTMLElement>('[role=row][tabindex="0"]')?.focus()
    else if (event.key === 'Enter' && field.value.trim() !== '') {
      onFind(field.value.trim())
      setAwaited(field.value.trim())
    } else return
    event.preventDefault()
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => hear(event)
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

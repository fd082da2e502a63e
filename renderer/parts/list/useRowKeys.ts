/** Moves through a list by keyboard: one row is in the tab order, ↑ ↓ Home End Page keys move it, Enter opens it. */

import type { TableRef } from 'antd/es/table'
import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { isComposing } from '../composing.ts'

type Options<T> = Readonly<{
  rows: readonly T[]
  keyOf: (row: T) => string
  onOpen: (row: T) => void
  table: RefObject<TableRef | null>
  box: RefObject<HTMLElement | null>
  /** The row whose drawer is open; when it closes, the row has the focus again. */
  opened: string | undefined
  /** Rows that fit the box. */
  page: number
}>

export type RowKeys = Readonly<{
  /** The row that Tab reaches. */
  current: string | undefined
  onKeyDown: (event: KeyboardEvent) => void
  onFocusRow: (key: string) => void
}>

export function useRowKeys<T>({ rows, keyOf, onOpen, table, box, opened, page }: Options<T>): RowKeys {
  const [chosen, setChosen] = useState<string>()
  const known = rows.findIndex((row) => keyOf(row) === chosen)
  const index = known === -1 ? 0 : known
  const first = rows[index]

  const moveTo = (target: number) => {
    const at = Math.max(0, Math.min(rows.length - 1, target))
    const row = rows[at]
    if (row === undefined) return
    setChosen(keyOf(row))
    table.current?.scrollTo({ index: at })
    focusWhenShown(box.current, keyOf(row))
  }
  const returnTo = useEffectEvent((key: string) => {
    setChosen(key)
    if (isFocusFree()) focusWhenShown(box.current, key)
  })
  const before = useRef(opened)
  useEffect(() => {
    if (opened === undefined && before.current !== undefined) returnTo(before.current)
    before.current = opened
  }, [opened])
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Enter' && first !== undefined) onOpen(first)
    else {
      const target = destination(event.key, index, rows.length, page)
      if (target === null) return
      moveTo(target)
    }
    event.preventDefault()
  }
  return { current: first === undefined ? undefined : keyOf(first), onKeyDown, onFocusRow: setChosen }
}

/** Null for a key that moves nothing. */
export function destination(key: string, index: number, count: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return index + 1
    case 'ArrowUp':
      return index - 1
    case 'PageDown':
      return index + page
    case 'PageUp':
      return index - page
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

/** Whether nobody else took the focus meanwhile: it lies on nothing, or on the drawer that goes. */
function isFocusFree(): boolean {
  const { activeElement } = document
  return activeElement === null || activeElement === document.body || activeElement.closest('.ant-drawer') !== null
}

const triesForRow = 10

/** A virtual row exists only a frame or two after the list was scrolled to it. */
function focusWhenShown(box: HTMLElement | null, key: string, tries = triesForRow): void {
  const row = box?.querySelector<HTMLElement>(`[data-row-key="${CSS.escape(key)}"]`)
  if (row) row.focus({ preventScroll: true })
  else if (box !== null && tries > 0) requestAnimationFrame(() => focusWhenShown(box, key, tries - 1))
}

/** Steps to another part of the desk that take the keyboard along, so that the next key already counts there. */

import { workspaceId } from '../../parts/DetailDrawer.tsx'
import { go } from '../../parts/route.ts'
import { type AreaId, areaIds } from './areas.tsx'

export function focusWorkspace(): void {
  document.getElementById(workspaceId)?.focus()
}

export function toArea(id: AreaId): void {
  go([id])
  focusWorkspace()
}

/** By its place in the rail, from 1; a number without a screen does nothing. */
export function toAreaNumber(number: number): void {
  const id = areaIds[number - 1]
  if (id !== undefined) toArea(id)
}

/** The call that waits longest; without one, the screen of phone orders. */
export function toQueue(): void {
  const first = document.querySelector<HTMLElement>('.queue article')
  if (first === null) toArea('calls')
  else first.focus()
}

/** The field that narrows the list in sight; a screen without one leaves the keyboard where it is. */
export function toFilter(): void {
  document.querySelector<HTMLInputElement>('.text-filter input')?.select()
}

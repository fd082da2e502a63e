/** Columns of a list and how they share the width there is. */

import type { ReactNode } from 'react'

/** Of a column of moments: a day of this year and its time, e.g. `11/23 20:43`. */
export const momentWidth = 124

export type ListColumn<T> = Readonly<{
  key: string
  title: string
  /** Pixels at 100 %; the least width of a column that grows. */
  width: number
  /** Share of the spare width; a column without it keeps its width. */
  grow?: number
  /** Where there is no room, columns with the highest rank are left out first; those without one always stay. */
  rank?: number
  /** Figures stand at the end of their column. */
  align?: 'end'
  render: (row: T) => ReactNode
}>

type Sized = Readonly<{ width: number; grow?: number }>

type Ranked = Readonly<{ width: number; rank?: number }>

/** The columns for which there is room, in their own order; a row opens to everything, so nothing is lost. */
export function fitting<C extends Ranked>(columns: readonly C[], available: number): C[] {
  const least = columns.reduce((sum, column) => sum + column.width, 0)
  const highest = Math.max(0, ...columns.map((column) => column.rank ?? 0))
  if (least <= available || highest === 0) return [...columns]
  return fitting(
    columns.filter((column) => (column.rank ?? 0) < highest),
    available,
  )
}

/** Whole pixels for each column, which together fill `available` or, where that is too narrow, keep their least widths. */
export function shareWidth(columns: readonly Sized[], available: number): number[] {
  const least = columns.reduce((sum, column) => sum + column.width, 0)
  const shares = columns.reduce((sum, column) => sum + (column.grow ?? 0), 0)
  const spare = Math.max(0, Math.floor(available) - least)
  if (shares === 0) return columns.map((column) => column.width)
  const widths = columns.map((column) => column.width + Math.floor((spare * (column.grow ?? 0)) / shares))
  const rest = least + spare - widths.reduce((sum, width) => sum + width, 0)
  const last = columns.findLastIndex((column) => (column.grow ?? 0) > 0)
  return widths.map((width, index) => (index === last ? width + rest : width))
}

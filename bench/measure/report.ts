/** What a benchmark found, as rows to print: each with its figure and, where the design sets one, its mark. */

import { rounded } from './figures.ts'

export type Row = Readonly<{
  what: string
  value: number
  unit: string
  /** What the design asks for; a row without one only informs. */
  mark?: Readonly<{ atLeast: number } | { atMost: number }>
}>

const isKept = ({ value, mark }: Row): boolean | null => {
  if (mark === undefined) return null
  return 'atLeast' in mark ? value >= mark.atLeast : value <= mark.atMost
}

const markOf = ({ mark }: Row): string => {
  if (mark === undefined) return ''
  return 'atLeast' in mark ? `≥ ${rounded(mark.atLeast)}` : `≤ ${rounded(mark.atMost)}`
}

const verdicts = new Map<boolean | null, string>([
  [true, 'kept'],
  [false, 'MISSED'],
  [null, ''],
])

/** Prints rows under a title; returns how many missed their mark. */
export const print = (title: string, rows: readonly Row[]): number => {
  const lines = rows.map((row) => [
    row.what,
    `${rounded(row.value)} ${row.unit}`.trim(),
    markOf(row),
    verdicts.get(isKept(row)) ?? '',
  ])
  const widths = [0, 1, 2].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  console.log(`\n${title}`)
  for (const line of lines)
    console.log(
      `  ${line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd()}`,
    )
  return rows.filter((row) => isKept(row) === false).length
}

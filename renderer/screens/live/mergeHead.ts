/** Brings the newest rows into the pages that a list has loaded, without asking for those pages again. Pure. */

import type { Page } from '../../../shared/contract/paging.ts'

/** A list that stands at its top all day must not grow all day: beyond this it keeps its first page, and scrolling asks for the rest again. */
export const mostKept = 1_000

export type KeyOf<T> = (row: T) => string

/** `added`: keys of head rows that were not loaded. `joined`: head and loaded rows overlap, so nothing lies unseen between them. */
export type Merged<T> = Readonly<{ pages: Page<T>[]; added: string[]; joined: boolean }>

/**
 * `head` is the list's first page as it is now. It replaces all loaded rows down to its own last known row; what follows stays.
 * Where the two do not meet (more arrived than a page holds), or very many are loaded, the head stands alone and the rest is fetched
 * again by scrolling.
 */
export function mergeHead<T>(pages: readonly Page<T>[], head: Page<T>, keyOf: KeyOf<T>): Merged<T> {
  const inHead = new Set(head.rows.map(keyOf))
  const loaded = new Set(pages.flatMap((page) => page.rows.map(keyOf)))
  const added = head.rows.map(keyOf).filter((key) => !loaded.has(key))
  const anchor = head.rows.findLast((row) => loaded.has(keyOf(row)))
  const joined = anchor !== undefined || loaded.size === 0
  const isLong = loaded.size > mostKept
  if (anchor === undefined || head.older === null || pages.length < 2 || isLong) return { pages: [head], added, joined }

  const rest = after(pages, keyOf(anchor), keyOf).map((page) => ({
    ...page,
    rows: page.rows.filter((row) => !inHead.has(keyOf(row))),
  }))
  const [first, second, ...others] = rest
  if (first === undefined || second === undefined) return { pages: [head], added, joined }
  return { pages: [head, { ...second, rows: [...first.rows, ...second.rows] }, ...others], added, joined }
}

/** The pages without all rows up to the one named; their number stays, so that each keeps its cursor. */
function after<T>(pages: readonly Page<T>[], key: string, keyOf: KeyOf<T>): Page<T>[] {
  let passed = false
  return pages.map((page) => {
    if (passed) return page
    const at = page.rows.findIndex((row) => keyOf(row) === key)
    if (at === -1) return { ...page, rows: [] }
    passed = true
    return { ...page, rows: page.rows.slice(at + 1) }
  })
}

/** The pages with rows replaced by their newer forms; where a row stands does not change. */
export function replaceRows<T>(pages: readonly Page<T>[], rows: readonly T[], keyOf: KeyOf<T>): Page<T>[] {
  const newer = new Map(rows.map((row) => [keyOf(row), row]))
  return pages.map((page) => ({ ...page, rows: page.rows.map((row) => newer.get(keyOf(row)) ?? row) }))
}

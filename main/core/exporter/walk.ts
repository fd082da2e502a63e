/** Walks a list from its first page to its last by its own cursors: an export holds exactly what the screen would show. */

import type { Cursor, Page } from '../../../shared/contract/paging.ts'

/** Large enough that a page costs little more than its rows, small enough that a stop is heard soon. */
const pageSize = 500

type Request = Readonly<{ limit: number; before?: Cursor }>

/** Pages that a long search leaves empty are passed over. To be walked inside one snapshot. */
export function* pagesOf<Entry>(ask: (request: Request) => Page<Entry>): Generator<readonly Entry[]> {
  for (let before: Cursor | null = null; ; ) {
    const page: Page<Entry> = ask({ limit: pageSize, ...(before !== null && { before }) })
    if (page.rows.length > 0) yield page.rows
    if (page.older === null) return
    before = page.older
  }
}

/** The same, with each entry made into its rows. */
export function* rowPages<Entry, Rows>(pages: Iterable<readonly Entry[]>, rowsOf: (entry: Entry) => Rows): Generator<Rows[]> {
  for (const page of pages) yield page.map(rowsOf)
}

/** Entries that come one by one, put into pages. */
export function* paged<Entry>(entries: Iterable<Entry>): Generator<readonly Entry[]> {
  let page: Entry[] = []
  for (const entry of entries) {
    if (page.push(entry) < pageSize) continue
    yield page
    page = []
  }
  if (page.length > 0) yield page
}

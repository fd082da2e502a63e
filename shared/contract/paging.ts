/** Paging by key: a cursor names a place in the order of a list, so pages stay right while rows arrive. */

import { z } from 'zod'

/** Opaque to the page; made and read only by main/core/storage/lists. */
const cursorSchema = z.string().max(200)
export type Cursor = z.infer<typeof cursorSchema>

/**
 * `before`: rows that follow the cursor in the list's order (older); `after`: rows that precede it (newer), nearest first being dropped last.
 * At most one of the two. Without either: the first page.
 */
export const pageRequest = z.object({
  before: cursorSchema.optional(),
  after: cursorSchema.optional(),
  limit: z.int().min(1).max(200).default(50),
})

/**
 * `rows` are always in the list's order; `older`/`newer` are the cursors to go on with, null where nothing is known to follow.
 * A page may hold fewer rows than asked for, none even, and still have a cursor: a search stops looking after a while. Then go on with it.
 */
export const pageOf = <T extends z.ZodType>(row: T) =>
  z.object({ rows: z.array(row), older: cursorSchema.nullable(), newer: cursorSchema.nullable() })

export type Page<T> = { rows: T[]; older: Cursor | null; newer: Cursor | null }

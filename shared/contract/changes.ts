/** What is pushed to a page after each commit: which thing changed, never its content. */

import { z } from 'zod'

const changeKinds = ['order', 'customer', 'stock', 'event', 'audit', 'office', 'import'] as const

/**
 * `created`/`updated` speak of the row in its table. `office`: the state of the shop's program itself changed (receiving, storage, warnings); its id is ''.
 * `import`: how far a file is that is being brought in; the rows that it writes are not announced one by one.
 * `rings` is set where a phone order came in that nobody has taken yet, `runsLow` where a product crossed its minimum.
 */
export const changeSchema = z.object({
  kind: z.enum(changeKinds),
  id: z.string(),
  action: z.enum(['created', 'updated']),
  rings: z.boolean().optional(),
  runsLow: z.boolean().optional(),
})
export type Change = z.infer<typeof changeSchema>

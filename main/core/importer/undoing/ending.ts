/** How an undo leaves a row, and whether anybody touched it since the import. */

import type { TouchedRow } from '../../storage/tables/importRows.ts'

/** `restored`: as before. `later`: another pass looks at it. The others name why it stays as it is. */
export type Ending = 'restored' | 'later' | 'touched' | 'has_orders'

/** The row as it is now. Saying the same again leaves the revision, but not the last delivery. */
export const isTouched = (
  { revision, event_id, is_mixed }: TouchedRow,
  now: Readonly<{ revision: number; last_event_id: number | null }>,
): boolean => is_mixed === 1 || revision !== now.revision || event_id !== now.last_event_id

/** Writes a customer of a file into the books, and gives them the orders of whoever called from their number. */

import { rewriteCustomer, saveCustomer, valuesOf } from '../../ingest/customerRecord.ts'
import { adoptNameless } from '../../ingest/nameless.ts'
import type { WritableDatabase } from '../../storage/handles.ts'
import { compareCustomer } from '../compare/rows.ts'
import { afterFile, importOrigin, type Rule } from '../compare/rule.ts'
import type { CustomerThing } from '../things/thing.ts'

/** False where the books have the same by now, or what they have stays. */
export const writeCustomer = (db: WritableDatabase, thing: CustomerThing, rule: Rule): boolean => {
  const arrival = { eventId: 0, now: rule.now }
  const compared = compareCustomer(db, thing, rule)
  if (compared === undefined) {
    const said = Object.fromEntries(Object.entries(thing.patch).filter(([, value]) => value !== null))
    const { newNumber } = saveCustomer(db, { id: thing.key, patch: said, originOf: () => importOrigin, isOwn: true }, arrival)
    adoptNameless(db, thing.key, newNumber, arrival)
    return true
  }
  const { stored, origins, differences } = compared
  if (!differences.some(({ kept }) => kept === null)) return false
  const after = { ...afterFile(valuesOf(stored), origins, differences), isChanged: true, isMoved: true }
  const { newNumber } = rewriteCustomer(db, stored, after, true, arrival)
  adoptNameless(db, thing.key, newNumber, arrival)
  return true
}

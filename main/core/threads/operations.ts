/** All that the writer thread can do for a caller, by the name that its jobs carry. The main thread knows this table by type only. */

import { appendRefusals } from '../audit/append.ts'
import type { Refusal } from '../audit/refusal.ts'
import type { Delivery, Outcome } from '../ingest/delivery.ts'
import { receive } from '../ingest/receive.ts'
import { auditChange, type Write, writes } from './writes.ts'

const receiveDelivery: Write<Delivery, Outcome> = (db, delivery, context) => {
  const outcome = receive(db, delivery, context)
  return { value: outcome, changes: outcome.changes }
}

const refuse: Write<readonly Refusal[], null> = (db, refusals) => ({
  value: null,
  changes: appendRefusals(db, refusals).map(auditChange),
})

export const operations = { ...writes, receive: receiveDelivery, refuse }

type Operations = typeof operations
export type OperationName = keyof Operations
export type OperationInput<Name extends OperationName> = Parameters<Operations[Name]>[1]
export type OperationOutput<Name extends OperationName> = ReturnType<Operations[Name]>['value']

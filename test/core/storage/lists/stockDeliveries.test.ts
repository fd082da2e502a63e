import { afterEach, beforeEach, expect, test } from 'vitest'
import { listAudit } from '../../../../main/core/storage/lists/audit.ts'
import { indexSome } from '../../../../main/core/storage/search/indexer.ts'
import { type TempDatabase, tempDatabase } from '../../../support/database.ts'
import { senderTo } from '../../../support/events.ts'

let database: TempDatabase
beforeEach(() => {
  database = tempDatabase()
  const send = senderTo(database.db)
  const counts = (...products: [productId: string, quantity: number][]) =>
    send({ type: 'inventory.updated', inventory: products.map(([productId, quantity]) => ({ productId, quantity })) })
  counts(['P1', 5])
  counts(['P1', 5], ['P10', 8])
  counts(['P10', 7])
  counts(['P2', 1], ['P10', 6])
})
afterEach(() => database.close())

/** Events that are among a product's deliveries, newest first. */
const deliveriesOf = (entityId: string) =>
  listAudit(database.db, { limit: 50, filter: { action: 'WEBHOOK_RECEIVED', entityId } }).rows.map(({ eventId }) => eventId)

const expectAll = () => expect(['P1', 'P10', 'P2', 'P'].map(deliveriesOf)).toEqual([[2, 1], [4, 3, 2], [4], []])

test('a delivery about several products belongs to each of them, also to one that it did not change', () => {
  expectAll()
})

test('and does so once it is indexed', () => {
  while (indexSome(database.db, 20));
  expectAll()
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { crossingQuery } from '../../../../main/core/notices/lowStock.ts'
import { allEntries, firstIdSince, lastIdBefore } from '../../../../main/core/storage/lists/auditFilter.ts'
import { accountSince, ordersEver } from '../../../../main/core/storage/lists/customerCard.ts'
import { allCustomers, incompleteCustomers } from '../../../../main/core/storage/lists/customers.ts'
import { appliedRun, restRun } from '../../../../main/core/storage/lists/events.ts'
import { eventsSinceQuery, lastEventQuery, withStatusQuery } from '../../../../main/core/storage/lists/office.ts'
import { countQuery, customerCountQuery, statusesQuery } from '../../../../main/core/storage/lists/orderCounts.ts'
import { indexedCountQuery } from '../../../../main/core/storage/lists/orderFoundCounts.ts'
import { channelRun, customerRun, statusRun } from '../../../../main/core/storage/lists/orderQueries.ts'
import { keysOfDays } from '../../../../main/core/storage/lists/orderSearch.ts'
import { byReceiptQuery, entryOfEventQuery } from '../../../../main/core/storage/lists/receipts/arrivals.ts'
import { newestPrintQuery } from '../../../../main/core/storage/lists/slip.ts'
import { itemRun, movementRun } from '../../../../main/core/storage/lists/stock.ts'
import { firstMovement, latestMovements } from '../../../../main/core/storage/lists/stockCover.ts'
import {
  eventsBetweenQuery,
  firstEventQuery,
  oldestCallQuery,
  unsettledSinceQuery,
} from '../../../../main/core/storage/lists/today.ts'
import { arrivedQuery, linesQuery, sumQuery } from '../../../../main/core/storage/lists/todayOrders.ts'
import { searchedAudit } from '../../../../main/core/storage/search/audit.ts'
import { searchedCustomers } from '../../../../main/core/storage/search/customers.ts'
import { searchedOrders } from '../../../../main/core/storage/search/orders.ts'
import { type TempDatabase, tempDatabase } from '../../../support/database.ts'

type Named = readonly [name: string, text: string]

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Every query in a value, however deep. */
const queriesIn = (value: unknown, name: string): Named[] => {
  if (!isRecord(value)) return []
  if (typeof value.text === 'string') return [[name, value.text]]
  return Object.entries(value).flatMap(([key, inner]) => queriesIn(inner, `${name}.${key}`))
}

const queries = queriesIn(
  {
    allEntries,
    firstIdSince,
    lastIdBefore,
    allCustomers,
    incompleteCustomers,
    appliedRun,
    restRun,
    eventsSinceQuery,
    lastEventQuery,
    withStatusQuery,
    countQuery,
    customerCountQuery,
    statusesQuery,
    indexedCountQuery,
    channelRun,
    customerRun,
    accountSince,
    ordersEver,
    statusRun,
    keysOfDays,
    itemRun,
    movementRun,
    firstMovement,
    latestMovements,
    crossingQuery,
    newestPrintQuery,
    byReceiptQuery,
    entryOfEventQuery,
    arrivedQuery,
    sumQuery,
    linesQuery,
    eventsBetweenQuery,
    firstEventQuery,
    oldestCallQuery,
    unsettledSinceQuery,
    searchedAudit,
    searchedCustomers,
    searchedOrders,
  },
  'query',
)

let database: TempDatabase
beforeAll(() => {
  database = tempDatabase()
})
afterAll(() => database.close())

const planOf = (text: string): string[] => {
  const nulls = Array.from(text.matchAll(/\?/g), () => null)
  const steps = database.db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`).all(...nulls)
  return steps.map(({ detail }) => detail)
}

/** Walking the rows of a table or of an index from end to end; a word index, a constant and a list of states are no such walk. */
const isWalk = (step: string): boolean =>
  step.startsWith('SCAN') && !/VIRTUAL TABLE|CONSTANT ROW|^SCAN (each|\(subquery-\d+\))/.test(step)

test('there are queries to be looked at', () => {
  expect(queries.length).toBeGreaterThan(25)
})

test.each(queries)('%s reads one run of an index and never sorts', (name, text) => {
  const steps = planOf(text)
  const walks = steps.filter(isWalk)
  // The newest row is where a walk backwards begins.
  expect(name === 'query.lastEventQuery' ? [] : walks).toEqual([])
  const sorts = steps.filter((step) => step.includes('TEMP B-TREE'))
  // The few orders of one customer are put together by state.
  expect(name === 'query.customerCountQuery' ? [] : sorts).toEqual([])
})

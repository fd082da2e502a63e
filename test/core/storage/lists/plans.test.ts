import { afterAll, beforeAll, expect, test } from 'vitest'
import * as audit from '../../../../main/core/storage/lists/audit.ts'
import * as customers from '../../../../main/core/storage/lists/customers.ts'
import * as events from '../../../../main/core/storage/lists/events.ts'
import * as office from '../../../../main/core/storage/lists/office.ts'
import * as orderCounts from '../../../../main/core/storage/lists/orderCounts.ts'
import * as orderFoundCounts from '../../../../main/core/storage/lists/orderFoundCounts.ts'
import * as orderQueries from '../../../../main/core/storage/lists/orderQueries.ts'
import * as orderSearch from '../../../../main/core/storage/lists/orderSearch.ts'
import * as stock from '../../../../main/core/storage/lists/stock.ts'
import { searchedAudit } from '../../../../main/core/storage/search/audit.ts'
import { searchedCustomers } from '../../../../main/core/storage/search/customers.ts'
import { searchedOrders } from '../../../../main/core/storage/search/orders.ts'
import { type TempDatabase, tempDatabase } from '../../../support/database.ts'

type Named = readonly [name: string, text: string]

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Every query that a module exports, however deep. */
const queriesIn = (value: unknown, name: string): Named[] => {
  if (!isRecord(value)) return []
  if (typeof value.text === 'string') return [[name, value.text]]
  return Object.entries(value).flatMap(([key, inner]) => queriesIn(inner, `${name}.${key}`))
}

const modules = {
  ...{ audit, customers, events, office, orderCounts, orderFoundCounts, orderQueries, orderSearch, stock },
  ...{ searchedAudit, searchedCustomers, searchedOrders },
}
const queries = queriesIn(modules, 'lists')

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
  expect(name === 'lists.office.lastEventQuery' ? [] : walks).toEqual([])
  const sorts = steps.filter((step) => step.includes('TEMP B-TREE'))
  // The few orders of one customer are put together by state.
  expect(name === 'lists.orderCounts.customerCountQuery' ? [] : sorts).toEqual([])
})

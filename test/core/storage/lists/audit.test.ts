import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appendAudit } from '../../../../main/core/audit/append.ts'
import { auditFacets, listAudit } from '../../../../main/core/storage/lists/audit.ts'
import { indexSome } from '../../../../main/core/storage/search/indexer.ts'
import type { AuditFilter } from '../../../../shared/contract/lists.ts'
import type { AuditEntry } from '../../../../shared/domain/entities.ts'
import { type TempDatabase, tempDatabase } from '../../../support/database.ts'

const actions = ['WEBHOOK_RECEIVED', 'WEBHOOK_REJECTED', 'SECRET_REVEALED'] as const
const eventTypes = [null, 'order.created', 'order updated', 'ORDER.created']

let database: TempDatabase
let all: AuditEntry[]

/** Eighty entries whose clock jumps back in the middle; the last ten are not indexed. */
beforeAll(() => {
  database = tempDatabase()
  for (let index = 0; index < 80; index++) {
    if (index === 70) while (indexSome(database.db, 20));
    appendAudit(database.db, {
      at: index * 1000 - (index >= 40 ? 30_000 : 0),
      action: actions[index % 3] ?? 'WEBHOOK_RECEIVED',
      actor: index % 2 === 0 ? '小美' : 'company',
      status: index % 5 === 0 ? 'FAILED' : 'SUCCESS',
      entityType: 'order',
      entityId: `A${index % 9}`,
      sourceAddress: '192.0.2.7',
      eventType: eventTypes[index % 4] ?? null,
      detail: { outcome: 'created', nested: [{ text: `備註${index % 4}` }], amount: index },
    })
  }
  all = listAudit(database.db, { limit: 200, filter: {} }).rows
})
afterAll(() => database.close())

const filters = fc.record(
  {
    action: fc.constantFrom(...actions, 'NONE'),
    eventType: fc.constantFrom('order.created', 'order updated', 'ORDER.created', 'none'),
    status: fc.constantFrom('SUCCESS' as const, 'FAILED' as const),
    entityId: fc.constantFrom('A1', 'a1', 'A10'),
    from: fc.integer({ min: -1, max: 60 }).map((seconds) => seconds * 1000),
    to: fc.integer({ min: -1, max: 60 }).map((seconds) => seconds * 1000),
    text: fc.constantFrom('小美', '備註1', '192.0.2', '７', '備註2 company', 'outcome'),
  },
  { requiredKeys: [] },
)

const isMeant =
  (filter: AuditFilter) =>
  (entry: AuditEntry): boolean =>
    (filter.action === undefined || entry.action === filter.action) &&
    (filter.eventType === undefined || entry.eventType === filter.eventType) &&
    (filter.status === undefined || entry.status === filter.status) &&
    (filter.entityId === undefined || entry.entityId === filter.entityId) &&
    (filter.from === undefined || entry.at >= filter.from) &&
    (filter.to === undefined || entry.at < filter.to) &&
    (filter.text ?? '')
      .normalize('NFKC')
      .split(' ')
      .every((word) => textOf(entry).includes(word))

/** What the log is searched in: who, what about, from where, and the values of the detail but not their names. */
const textOf = ({ entityId, actor, sourceAddress, detail }: AuditEntry): string =>
  [entityId, actor, sourceAddress, detail.replace(/"\w+":/g, '')].join('\n')

test('under every filter the pages together are the whole log, newest first by id, though the clock jumped', () => {
  expect(all.map((entry) => entry.id)).toEqual(Array.from({ length: 80 }, (_, index) => 80 - index))
  fc.assert(
    fc.property(filters, fc.integer({ min: 1, max: 30 }), (filter, limit) => {
      const found: AuditEntry[] = []
      for (let before: string | null | undefined; before !== null; ) {
        const page = listAudit(database.db, { limit, filter, before })
        found.push(...page.rows)
        before = page.older
      }
      expect(found).toEqual(all.filter(isMeant(filter)))
    }),
  )
})

test('newer pages go up from where they start and end at the top', () => {
  const filter = { action: 'WEBHOOK_RECEIVED' }
  const page = listAudit(database.db, { limit: 4, filter, after: 'a.1' })
  expect(page.rows.map((entry) => entry.id)).toEqual([13, 10, 7, 4])
  const top = listAudit(database.db, { limit: 200, filter, after: page.newer ?? '' })
  expect(top.rows.at(-1)?.id).toBe(16)
  expect(top.newer).toBeNull()
})

test('the choices hold what occurs, spelled as it came, indexed or not', () => {
  appendAudit(database.db, { at: 1, action: 'OFFICE_STARTED', actor: 'system', status: 'SUCCESS', eventType: 'new.type' })
  expect(auditFacets(database.db)).toEqual({
    actions: ['OFFICE_STARTED', 'SECRET_REVEALED', 'WEBHOOK_RECEIVED', 'WEBHOOK_REJECTED'],
    eventTypes: ['ORDER.created', 'new.type', 'order updated', 'order.created'],
  })
})

import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appendAudit } from '../../../main/core/audit/append.ts'
import { csvLine } from '../../../main/core/audit/export/csv.ts'
import { entryLine, linkLine } from '../../../main/core/audit/export/jsonLines.ts'
import { listAudit } from '../../../main/core/storage/lists/audit.ts'
import { indexSome } from '../../../main/core/storage/search/indexer.ts'
import type { AuditEntry } from '../../../shared/domain/entities.ts'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'
import { parseCsv } from './csv.ts'
import { exportOf } from './exportOf.ts'
import { fillSampleLog, sampleSize } from './sampleLog.ts'

let database: TempDatabase
beforeEach(() => {
  database = tempDatabase()
  fillSampleLog(database.db)
})
afterEach(() => database.close())

const entries = () => listAudit(database.db, { limit: 200, filter: {} }).rows.reverse()
const act = (actor: string) => appendAudit(database.db, { at: 1, action: 'SECRET_REVEALED', actor, status: 'SUCCESS' })

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', "'", '"', ',', '=1+1', '+886', '-1', '@x', '\t', '\r\n', '＝1', "'=1", '臺灣', 'a"b,c\nd'),
)
const nullable = fc.option(text, { nil: null })
const entry: fc.Arbitrary<AuditEntry> = fc.record({
  id: fc.integer({ min: 1 }),
  at: fc.integer({ min: 0, max: 4e12 }),
  action: text,
  entityType: nullable,
  entityId: nullable,
  actor: text,
  sourceAddress: nullable,
  status: fc.constantFrom('SUCCESS' as const, 'FAILED' as const),
  rejectCause: nullable,
  eventId: fc.option(fc.integer({ min: 1 }), { nil: null }),
  eventType: nullable,
  detail: fc.json(),
  prevHash: fc.constant('0'.repeat(64)),
  hash: fc.constant('f'.repeat(64)),
})

/** As a reader takes the guard off again. */
const bare = (cell: string | null | undefined) => (cell?.startsWith("'") ? cell.slice(1) : (cell ?? null))

describe('CSV', () => {
  it('gives every text back, and NULL apart from an empty one', () => {
    fc.assert(
      fc.property(entry, (written) => {
        const [cells, ...rest] = parseCsv(csvLine(written, 'Asia/Taipei'))
        expect(rest).toEqual([])
        expect([cells?.[0], cells?.[2]]).toEqual([String(written.id), String(written.at)])
        const { action, entityType, entityId, actor, sourceAddress, status, rejectCause, eventType, detail } = written
        expect([3, 4, 5, 6, 7, 8, 9, 11, 12].map((index) => bare(cells?.[index]))).toEqual([
          action,
          entityType,
          entityId,
          actor,
          sourceAddress,
          status,
          rejectCause,
          eventType,
          detail,
        ])
      }),
    )
  })

  it('holds no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(entry, (written) => {
        const cells = parseCsv(csvLine(written, 'Asia/Taipei'))[0] ?? []
        expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell ?? ''))).toEqual([])
      }),
    )
  })

  it('begins with the mark by which Excel knows UTF-8, and names its columns', () => {
    const { text: csv, rows } = exportOf(database.db, 'csv')
    const [header, ...lines] = parseCsv(csv)
    expect(header?.[0]).toBe('\uFEFFid')
    expect(rows).toBe(sampleSize)
    expect(lines).toHaveLength(sampleSize)
    expect(lines[0]?.[1]).toBe('2026-01-01 08:00:00')
  })

  it('of a filter that lets nothing through is its header alone', () => {
    const { text: csv, rows, span } = exportOf(database.db, 'csv', { action: 'NONE' })
    expect({ rows, span, lines: parseCsv(csv).length }).toEqual({ rows: 0, span: null, lines: 1 })
  })
})

describe('lines of JSON', () => {
  it('are all entries, oldest first, by whatever pieces they come', () => {
    for (let index = 0; index < 2_300; index++) act(`第${index}位`)
    const { text: lines, pieces } = exportOf(database.db, 'json')
    expect(pieces).toBe(3)
    const read: unknown[][] = lines
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(read.map(([id]) => id)).toEqual(Array.from({ length: 2_300 + sampleSize }, (_, index) => index + 1))
  })

  it('hold only the hash of what the filter leaves out, between the first and the last that it lets through', () => {
    while (indexSome(database.db, 100));
    const { text: lines, rows, span } = exportOf(database.db, 'json', { entityId: 'A-1' })
    expect({ rows, span }).toEqual({ rows: 2, span: { first: 2, last: 5 } })
    const kept = entries().slice(1, 5)
    const expected = kept.map((each) => (each.entityId === 'A-1' ? entryLine(each) : linkLine(each)))
    expect(lines).toBe(expected.join(''))
    expect(lines).not.toContain('單-2')
  })

  it('never end the element of the page that they stand in', () => {
    act('</script><!-- <script>')
    const { text: lines } = exportOf(database.db, 'json')
    expect(lines).not.toContain('<')
    expect(
      lines
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line))
        .at(-1)[5],
    ).toBe('</script><!-- <script>')
  })
})

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { indexSome } from '../../main/core/storage/search/indexer.ts'
import { lastAuditLink } from '../../main/core/storage/tables/auditLog.ts'
import { pageEnd, pageStart, rowsBlock } from '../../renderer/screens/audit/exportFile/pageFrame.ts'
import type { AuditFilter } from '../../shared/contract/lists.ts'
import { exportOf } from '../core/audit/exportOf.ts'
import { fillSampleLog } from '../core/audit/sampleLog.ts'
import { type TempDatabase, tempDatabase } from '../support/database.ts'

const script = resolve(import.meta.dirname, '..', '..', 'scripts', 'verify-audit.mjs')

let database: TempDatabase
let folder: string
beforeAll(() => {
  database = tempDatabase()
  fillSampleLog(database.db)
  while (indexSome(database.db, 100));
  folder = mkdtempSync(join(tmpdir(), 'gasdesk-export-'))
})
afterAll(() => {
  database.close()
  rmSync(folder, { recursive: true, force: true })
})

const pageOf = async (filter: AuditFilter = {}): Promise<string> => {
  const { text, rows, span } = exportOf(database.db, 'json', filter)
  const head = lastAuditLink(database.db) ?? { id: 0, hash: '' }
  const end = { rows, first: span?.first ?? null, last: span?.last ?? null, head }
  const about = { shop: '', zone: 'Asia/Taipei', locale: 'en', exportedAt: 0, by: '小美', filter, words: {}, codes: {}, end }
  const start = await pageStart({ language: 'en', title: '', needsScript: '' })
  return `${start}${text === '' ? '' : rowsBlock(text)}${pageEnd(about)}`
}
const csvOf = (filter: AuditFilter = {}): string => exportOf(database.db, 'csv', filter).text

const verify = (name: string, content: string, ...noted: string[]) => {
  const file = join(folder, name)
  writeFileSync(file, content)
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, file, ...noted], { encoding: 'utf8' })
  return { status, said: stdout + stderr }
}

describe('a whole export', () => {
  it('fits, as a page and as CSV', async () => {
    expect(verify('a.html', await pageOf())).toMatchObject({
      status: 0,
      said: expect.stringContaining('7 entries between 1 and 7'),
    })
    expect(verify('a.csv', csvOf())).toMatchObject({ status: 0, said: expect.stringContaining('7 entries between 1 and 7') })
  })

  it.each([
    ['a text changed', (text: string) => text.replace('王小明', '王大明'), 'entry 5 was changed'],
    ['a time changed', (text: string) => text.replace('1767225600005', '1767225600006'), 'entry 5 was changed'],
    ['an entry taken out', (text: string) => text.replace(/^(\[|)4,.*\n/m, ''), 'entry 4 is missing'],
    ['two entries changed places', (text: string) => text.replace(/^(.?3,.*\n)(.?4,.*\n)/m, '$2$1'), 'entry 3 is missing'],
  ])('with %s does not', async (_, spoil, said) => {
    const page = await pageOf()
    expect(spoil(page)).not.toBe(page)
    expect(verify('b.html', spoil(page))).toMatchObject({ status: 1, said: expect.stringContaining(said) })
  })

  it('as CSV does not fit with a cell changed', () => {
    const spoilt = csvOf().replace('王小明', '王大明')
    expect(verify('b.csv', spoilt)).toMatchObject({ status: 1, said: expect.stringContaining('entry 5 was changed') })
  })

  it('that was cut is seen by what the page says of itself', async () => {
    expect(verify('c.html', (await pageOf()).replace(/^\[7,.*\n/m, ''))).toMatchObject({
      status: 1,
      said: expect.stringContaining('entry 7 and what follows'),
    })
    expect(verify('d.html', (await pageOf()).split('<script type="application/json" id="about">')[0] ?? '').status).toBe(2)
  })

  it('fits a note of its end, and shows one that says otherwise', async () => {
    const { id, hash } = lastAuditLink(database.db) ?? { id: 0, hash: '' }
    expect(verify('e.html', await pageOf(), String(id), hash).status).toBe(0)
    expect(verify('e.csv', csvOf(), String(id), 'f'.repeat(64)).status).toBe(1)
  })
})

describe('a filtered export', () => {
  it('fits, and says what it cannot prove', async () => {
    const filter = { entityId: 'A-1' }
    expect(verify('f.html', await pageOf(filter)).said).toMatch(
      /OK {6}2 entries between 2 and 5[\s\S]*of 2 entries .* only the hash/,
    )
    expect(verify('f.csv', csvOf(filter)).said).toMatch(
      /OK {6}2 entries between 2 and 5[\s\S]*2 entries between them are not in the file/,
    )
  })

  it('with an entry put out as if the filter had left it out is seen', async () => {
    const page = await pageOf({ entityId: 'A-1' })
    const spoilt = page.replace(/^\[2,.*"([0-9a-f]{64})"\]$/m, '[2,"$1"]')
    expect(spoilt).not.toBe(page)
    expect(verify('g.html', spoilt)).toMatchObject({ status: 1 })
  })

  it('of nothing fits', async () => {
    expect(verify('h.html', await pageOf({ action: 'NONE' })).status).toBe(0)
    expect(verify('h.csv', csvOf({ action: 'NONE' })).status).toBe(0)
  })
})

it('any other file is no export', () => {
  expect(verify('i.html', '<p>hello</p>').status).toBe(2)
  expect(verify('i.csv', 'a,b\r\n1,2\r\n').status).toBe(2)
  expect(verify('j.csv', csvOf().slice(0, -10)).status).toBe(2)
})

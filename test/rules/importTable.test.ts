import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Cruise, cruise, rows } from '../support/cruise.ts'

const tree = mkdtempSync(join(tmpdir(), 'gasdesk-imports-'))

function plant(file: string, text: string): void {
  mkdirSync(dirname(join(tree, file)), { recursive: true })
  writeFileSync(join(tree, file), text)
}

const packages = ['better-sqlite3', 'electron', 'koa', 'stranger', 'yauzl']

/** What the plants import; each of these is right where it stands. */
const soil: Record<string, string> = {
  'shared/domain/money.ts': 'export type Cents = number; export const zero = 0',
  'shared/contract/contract.ts': 'export type Contract = object; export const contract = {}',
  'main/core/base/clock.ts': 'export const clock = 1',
  'main/core/storage/open.ts': "import Database from 'better-sqlite3'\nexport const open = Database",
  'main/core/audit/append.ts': 'export const append = 1',
  'main/core/threads/store.ts': 'export const store = 1',
  'main/core/threads/reader.ts': 'export const reader = 1; export type Reads = object',
  'main/core/api/router.ts': 'export const router = 1',
  'main/core/backOffice.ts':
    "import { store } from './threads/store.ts'\nexport type BackOffice = object; export const office = store",
  'renderer/parts/table.tsx': 'export const table = 1',
  'renderer/screens/orders.tsx': 'export const orders = 1',
  'test/support/clock.ts': 'export const fake = 1',
  'scripts/seed.ts': 'export const seed = 1',
}

/** Wrong imports: where, what, and the rule that has to refuse it. */
const wrong: readonly (readonly [promise: string, file: string, text: string, rule: string])[] = [
  ['a layer looks up', 'main/core/base/up.ts', "import '../storage/open.ts'", 'main/core/base → only its row'],
  ['a layer looks aside', 'main/core/notices/aside.ts', "import '../audit/append.ts'", 'main/core/notices → only its row'],
  [
    'the shared language reaches for the core',
    'shared/domain/core.ts',
    "import '../../main/core/base/clock.ts'",
    'shared → only its row',
  ],
  ['a part knows a screen', 'renderer/parts/screen.tsx', "import '../screens/orders.tsx'", 'renderer/parts → only its row'],
  [
    'a screen reaches into the core',
    'renderer/screens/core.tsx',
    "import '../../main/core/base/clock.ts'",
    'renderer/screens → only its row',
  ],
  ['a package that the row does not name', 'main/core/ingest/web.ts', "import 'koa'", 'main/core/ingest → only its row'],
  ['the core knows Electron', 'main/core/base/shell.ts', "import 'electron'", 'main/core/base → only its row'],
  [
    'a type of a package that the row does not name',
    'shared/domain/web.ts',
    "import type Koa from 'koa'\nexport type A = Koa",
    'shared → only its row',
  ],
  ['an import at run time', 'shared/domain/late.ts', "export const late = () => import('koa')", 'shared → only its row'],
  [
    'an export from elsewhere',
    'shared/domain/again.ts',
    "export * from '../../main/core/base/clock.ts'",
    'shared → only its row',
  ],
  ['Node in the shared language', 'shared/domain/files.ts', "import 'node:fs'", 'shared → no Node modules'],
  ['Node by its old name', 'renderer/parts/files.ts', "import 'fs'", 'renderer/parts → no Node modules'],
  [
    'a host opens the office',
    'main/host/office.ts',
    "import { office } from '../core/backOffice.ts'\nexport const a = office",
    'main/host → main/core/backOffice.ts as types only',
  ],
  ['two modules need each other', 'main/core/audit/hen.ts', "import './egg.ts'\nexport {}", 'no cycles'],
  ['the import of nothing', 'main/core/audit/lost.ts', "import './gone.ts'", 'every import is found'],
  [
    'the product needs a test',
    'main/core/audit/test.ts',
    "import '../../../test/support/clock.ts'",
    'the product imports no test',
  ],
  ['a script needs a test', 'scripts/test.ts', "import '../test/support/clock.ts'", 'the product imports no test'],
  [
    'a second door to the database',
    'main/core/storage/door.ts',
    "import Database from 'better-sqlite3'\nexport const a = Database",
    'only open.ts loads better-sqlite3',
  ],
  [
    'who reads files of strangers reaches for the database',
    'main/core/importer/reading/books.ts',
    "import { open } from '../../storage/open.ts'\nexport const a = open",
    'who reads files of strangers knows no database',
  ],
  [
    'another thread parses a file of strangers',
    'main/core/importer/parse.ts',
    "import 'yauzl'",
    'only the thread that reads files loads what parses them',
  ],
  [
    'the main thread loads storage',
    'main/core/threads/call.ts',
    "import { open } from '../storage/open.ts'\nexport const a = open",
    'the main thread knows the operations by type only',
  ],
  [
    'the listener goes round the store',
    'main/core/listener/round.ts',
    "import { reader } from '../threads/reader.ts'\nexport const a = reader",
    'above threads, only store.ts',
  ],
  [
    'the page carries the contract',
    'renderer/bridge/fat.ts',
    "import { contract } from '../../shared/contract/contract.ts'\nexport const a = contract",
    'the page knows the contract by type only',
  ],
  ['a file outside the rows', 'main/loose/busy.ts', "import '../core/base/clock.ts'", 'every file belongs to a row'],
  [
    'a file outside the rows that nobody needs',
    'renderer/loose/alone.ts',
    'export const alone = 1',
    'every file belongs to a row',
  ],
  ['the use of a file outside the rows', 'main/headless.ts', "import './loose/used.ts'", 'every file belongs to a row'],
]

/** Imports that look alike and are right. */
const right: Record<string, string> = {
  'main/host/pages.ts': "import type { BackOffice } from '../core/backOffice.ts'\nexport type A = BackOffice",
  'main/core/storage/handles.ts': "import type { Database } from 'better-sqlite3'\nexport type A = Database",
  'main/core/api/handler.ts':
    "import type { Reads } from '../threads/reader.ts'\nimport '../threads/store.ts'\nexport type A = Reads",
  'main/core/listener/server.ts': "import 'node:http'\nimport 'koa'\nimport '../threads/store.ts'",
  'renderer/bridge/client.ts': "import type { Contract } from '../../shared/contract/contract.ts'\nexport type A = Contract",
  'renderer/screens/list.tsx': "import '../parts/table.tsx'",
}

const strangerIn = (row: string): string => (/\.tsx?$/.test(row) ? row : `${row}/stranger.ts`)
let seen: Cruise

beforeAll(async () => {
  for (const name of packages) {
    plant(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
    plant(`node_modules/${name}/index.js`, '')
  }
  for (const [file, text] of Object.entries({ ...soil, ...right })) plant(file, text)
  plant('main/core/audit/egg.ts', "import './hen.ts'")
  plant('main/loose/used.ts', 'export const used = 1')
  for (const [, file, text] of wrong) plant(file, text)
  seen = await cruise(tree)
}, 60_000)

afterAll(() => rmSync(tree, { recursive: true, force: true }))

describe('a wrong import is refused', () => {
  test.each(wrong)('%s: %s', (_promise, file, _text, rule) => {
    expect(seen.violations.filter(({ from, to }) => from === file || to === file).map((violation) => violation.rule)).toContain(
      rule,
    )
  })
})

test('a right import is not refused', () => {
  const files = new Set([...Object.keys(soil), ...Object.keys(right)])
  expect(seen.violations.filter(({ from }) => files.has(from))).toEqual([])
})

test('every row refuses a package that it does not name', async () => {
  for (const row of rows()) plant(strangerIn(row), "import 'stranger'")
  const { violations } = await cruise(tree)
  const refused = violations.filter(({ to }) => to.includes('stranger')).map(({ rule }) => rule)
  expect(refused.sort()).toEqual(
    rows()
      .map((row) => `${row} → only its row`)
      .sort(),
  )
}, 60_000)

test('the table reads the project, and finds nothing to refuse', async () => {
  const { modules, violations } = await cruise()
  expect(modules).toBeGreaterThan(20)
  expect(violations).toEqual([])
}, 60_000)

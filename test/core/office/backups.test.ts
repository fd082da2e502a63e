import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { silentLog } from '../../../main/core/base/log.ts'
import { openSettings, type SettingsFile } from '../../../main/core/base/settings.ts'
import { openWarnings, type Warnings } from '../../../main/core/base/warnings.ts'
import { type OpenedBackups, openBackups } from '../../../main/core/office/backups/open.ts'
import { type TempStore, tempStore } from '../../support/store.ts'

const day = 86_400_000

let temp: TempStore
let warnings: Warnings
let settings: SettingsFile
let backups: OpenedBackups
let now: number
const clock = { now: () => now, monotonic: () => now }

beforeEach(async () => {
  now = Date.now()
  temp = await tempStore()
  warnings = openWarnings(clock, () => undefined)
  settings = openSettings(temp.paths.settings)
  backups = openBackups({ ...temp, settings, warnings, clock, log: silentLog, changed: () => undefined })
})
afterEach(async () => {
  await backups.close()
  await temp.close()
})

const codes = (): string[] => warnings.all().map(({ code }) => code)
const entries = async (action: string) => (await temp.store.read('audit.list', { filter: { action }, limit: 50 })).rows
const act = (detail: unknown) =>
  temp.store.write('act', { at: now, action: 'OFFICE_STARTED', actor: 'test', status: 'SUCCESS', detail: { detail } })

describe('a backup', () => {
  it('opens as what the shop had, is vouched for and recorded', async () => {
    await act('before')
    const shown = await backups.make('小陳')
    expect(shown.backups).toMatchObject([{ reason: 'asked', isInFirst: true, isInSecond: false }])
    const file = join(temp.paths.backups, shown.backups[0]?.file ?? '')
    const copy = new Database(file, { readonly: true })
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(copy.prepare(`SELECT actor FROM audit_log WHERE action = 'OFFICE_STARTED'`).pluck().all()).toEqual(['test'])
    copy.close()
    const [entry] = await entries('BACKUP_MADE')
    expect(entry).toMatchObject({
      actor: '小陳',
      status: 'SUCCESS',
      detail: expect.stringContaining(shown.backups[0]?.file ?? '-'),
    })
  })

  it('never takes the place of another made in the same second', async () => {
    await backups.make('小陳')
    const first = readFileSync(join(temp.paths.backups, (await backups.show()).backups[0]?.file ?? ''))
    await backups.make('小陳')
    const shown = await backups.show()
    expect(new Set(shown.backups.map(({ file }) => file)).size).toBe(2)
    expect(readdirSync(temp.paths.backups).filter((name) => name.endsWith('.db'))).toHaveLength(2)
    expect(readFileSync(join(temp.paths.backups, readdirSync(temp.paths.backups).toSorted()[0] ?? ''))).toHaveLength(first.length)
  })

  it('takes away what a killed one left, and nothing else', async () => {
    mkdirSync(temp.paths.backups, { recursive: true })
    const name = (file: string) => join(temp.paths.backups, file)
    const left = ['gasdesk-20260101T000000Z.unfinished', 'gasdesk-20260101T000000Z.unfinished-wal']
    const others = ['my notes.unfinished', 'gasdesk-20260101T000000Z.db']
    for (const file of [...left, ...others]) writeFileSync(name(file), 'x')
    await backups.make('小陳')
    expect(left.filter((file) => existsSync(name(file)))).toEqual([])
    expect(others.filter((file) => existsSync(name(file)))).toEqual(others)
  })

  it('of 20 MB lets everything through that is written meanwhile, and holds one moment of it', async () => {
    for (let count = 0; count < 40; count += 1) await act('x'.repeat(500_000))
    let isDone = false
    const made = backups.make('小陳').finally(() => {
      isDone = true
    })
    let written = 0
    while (!isDone) {
      await act('meanwhile')
      written += 1
    }
    const [backup] = (await made).backups
    expect(backup?.bytes).toBeGreaterThan(20_000_000)
    expect(written).toBeGreaterThan(20)
    const copy = new Database(join(temp.paths.backups, backup?.file ?? ''), { readonly: true })
    const rows = Number(copy.prepare('SELECT count(*) FROM audit_log').pluck().get())
    copy.close()
    expect(rows).toBeGreaterThanOrEqual(40)
    expect(rows).toBeLessThan(40 + written)
  })

  it('that cannot be made is told, leaves nothing behind and spares the earlier ones', async () => {
    await backups.make('小陳')
    const before = readdirSync(temp.paths.backups)
    rmSync(temp.paths.backups, { recursive: true })
    writeFileSync(temp.paths.backups, 'in the way')
    await expect(backups.make('小陳')).rejects.toMatchObject({ code: 'storage_broken' })
    expect(codes()).toContain('backup_failed')
    expect((await backups.show()).troubles).toMatchObject([{ place: 'first' }])
    expect(await entries('BACKUP_FAILED')).toMatchObject([{ status: 'FAILED', rejectCause: 'storage_broken' }])
    rmSync(temp.paths.backups)
    now += day
    await backups.make('小陳')
    expect(codes()).not.toContain('backup_failed')
    expect(before).toHaveLength(2)
  })
})

describe('the second folder', () => {
  let stick: string
  beforeEach(() => {
    stick = mkdtempSync(join(tmpdir(), 'gasdesk-stick-'))
  })
  afterEach(() => rmSync(stick, { recursive: true, force: true }))

  it('gets the same bytes', async () => {
    await backups.chooseSecond(stick, '小陳')
    const [backup] = (await backups.make('小陳')).backups
    expect(backup).toMatchObject({ isInFirst: true, isInSecond: true })
    const file = backup?.file ?? ''
    expect(readFileSync(join(stick, file)).equals(readFileSync(join(temp.paths.backups, file)))).toBe(true)
    expect(await entries('SETTINGS_CHANGED')).toMatchObject([
      { detail: JSON.stringify({ secondBackupFolder: { from: null, to: stick } }) },
    ])
  })

  it('taken away is told, and never made anew where the stick was', async () => {
    await backups.chooseSecond(stick, '小陳')
    rmSync(stick, { recursive: true })
    const shown = await backups.make('小陳')
    expect(shown.backups).toMatchObject([{ isInFirst: true, isInSecond: false }])
    expect(shown.troubles).toMatchObject([{ place: 'second', reason: 'missing' }])
    expect(codes()).toEqual(['backup_second_failed'])
    expect(existsSync(stick)).toBe(false)
    mkdirSync(stick)
    await backups.make('小陳')
    expect(codes()).toEqual([])
  })

  it.each([
    ['not_absolute', () => 'backups'],
    ['folder_missing', () => join(stick, 'nowhere')],
    ['same_folder', () => temp.paths.backups],
  ])('is refused as %s', async (reason, folder) => {
    await backups.make('小陳')
    await expect(backups.chooseSecond(folder(), '小陳')).rejects.toMatchObject({ code: 'invalid', detail: { reason } })
    expect(settings.current().secondBackupFolder).toBeNull()
  })
})

describe('by itself the office', () => {
  it('makes one a day, and none that is not due', async () => {
    await backups.check()
    await backups.check()
    expect((await backups.show()).backups).toMatchObject([{ reason: 'scheduled' }])
    now += day
    await backups.check()
    expect((await backups.show()).backups).toHaveLength(2)
  })

  it('says loudly when there was no good one for two days', async () => {
    await backups.check()
    rmSync(temp.paths.backups, { recursive: true })
    writeFileSync(temp.paths.backups, 'in the way')
    now += 3 * day
    await backups.check()
    expect(codes()).toContain('backup_overdue')
    rmSync(temp.paths.backups)
    await backups.make('小陳')
    expect(codes()).toEqual([])
  })
})

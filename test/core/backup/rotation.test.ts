import { expect, test } from 'vitest'
import { isDue, isOverdue } from '../../../main/core/backup/due.ts'
import { superseded } from '../../../main/core/backup/rotation.ts'
import type { BackupManifest, BackupReason } from '../../../main/core/base/backupManifest.ts'

const zone = 'Asia/Taipei'
const hour = 3_600_000
/** Noon in Taipei, a Tuesday. */
const now = Date.UTC(2026, 10, 24, 4)

const backup = (madeAt: number, reason: BackupReason = 'scheduled'): BackupManifest => ({
  format: 1,
  file: `gasdesk-${madeAt}.db`,
  madeAt,
  reason,
  program: '0.1.0',
  schema: 1,
  rows: {},
  bytes: 1,
  sha256: '0'.repeat(64),
  auditEnd: null,
})

/** What stays of `all` once it was rotated, newest first, as hours before now. */
const kept = (all: readonly BackupManifest[], at = now) => {
  const gone = new Set(superseded(all, at, zone))
  return all.filter((each) => !gone.has(each)).map(({ madeAt }) => (at - madeAt) / hour)
}

test('of today the three newest stay', () => {
  expect(kept([0, 1, 2, 3, 4].map((ago) => backup(now - ago * hour)))).toEqual([0, 1, 2])
})

test('a year of daily rotation leaves 7 days, 4 weeks and 12 months', () => {
  let shelf: BackupManifest[] = []
  for (let day = 400; day >= 0; day -= 1) {
    const at = now - day * 24 * hour
    shelf = [backup(at), ...shelf]
    const gone = new Set(superseded(shelf, at, zone))
    shelf = shelf.filter((each) => !gone.has(each))
  }
  const ages = shelf.map(({ madeAt }) => (now - madeAt) / (24 * hour))
  expect(ages.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6])
  // Sundays that end a week: 22, 15, 8 and 1 November; then the last days of the months before.
  expect(ages.slice(7, 10)).toEqual([9, 16, 24])
  expect(shelf).toHaveLength(20)
  // 31 December.
  expect(ages.at(-1)).toBe(328)
})

test('what was made before a migration or a restore never goes', () => {
  const old = [backup(now - 9_000 * hour, 'before_migration'), backup(now - 9_001 * hour, 'before_migration')]
  const many = Array.from({ length: 30 }, (_, index) => backup(now - index * 24 * hour))
  expect(superseded([...many, ...old], now, zone).filter(({ reason }) => reason !== 'scheduled')).toEqual([])
})

test('a clock that was two years ahead pushes no good backup out', () => {
  const ahead = Array.from({ length: 20 }, (_, index) => backup(now + (17_520 + index * 24) * hour))
  const today = [0, 1, 2].map((ago) => backup(now - ago * hour))
  expect(superseded([...ahead, ...today], now, zone)).toEqual([])
})

const quietShop = { now, zone, newest: now - 24 * hour, quiet: 11 * 60_000, sinceFailure: Number.POSITIVE_INFINITY }

test.each([
  ['is due on a new day once the shop is quiet', {}, true],
  ['waits while orders come', { quiet: 60_000 }, false],
  ['waits no longer than a day for that', { quiet: 0, newest: now - 27 * hour }, true],
  ['is due at once where there is none', { quiet: 0, newest: null }, true],
  ['is made once a day', { newest: now - hour }, false],
  ['is tried again an hour after it failed', { sinceFailure: 59 * 60_000, newest: null }, false],
])('a backup %s', (_, situation, expected) => {
  expect(isDue({ ...quietShop, ...situation })).toBe(expected)
})

test('two days without a good one are too long', () => {
  expect([isOverdue(now - 48 * hour, now), isOverdue(now - 49 * hour, now)]).toEqual([false, true])
})

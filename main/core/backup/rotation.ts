/** Which backups may go: three of today, one a day for a week, one a week for a month, one a month for a year, and all before great changes stay. */

import { dateOfInstant } from '../../../shared/domain/moments.ts'
import type { BackupManifest } from '../base/backupManifest.ts'

const ofToday = 3
const days = 7
const weeks = 4
const months = 12

const dayMs = 86_400_000

/** Number of the week of a calendar day, counted from a Monday. */
const weekOf = (day: string): string => String(Math.floor((Date.parse(day) / dayMs + 3) / 7))

/** The newest of each of the latest `most` groups; `backups` are newest first. */
const newestOfEach = (backups: readonly BackupManifest[], most: number, groupOf: (backup: BackupManifest) => string) => {
  const groups = new Map<string, BackupManifest>()
  for (const backup of backups) {
    const group = groupOf(backup)
    if (!groups.has(group)) groups.set(group, backup)
  }
  return [...groups.values()].slice(0, most)
}

/** `now`: integer ms UTC; `zone`: IANA name. What a clock that was wrong put into the future is left alone, and takes nobody's place. */
export const superseded = (all: readonly BackupManifest[], now: number, zone: string): BackupManifest[] => {
  const turning = all
    .filter(({ reason, madeAt }) => (reason === 'scheduled' || reason === 'asked') && madeAt <= now)
    .toSorted((a, b) => b.madeAt - a.madeAt)
  const day = ({ madeAt }: BackupManifest): string => dateOfInstant(madeAt, zone)
  const today = dateOfInstant(now, zone)
  const kept = new Set([
    ...turning.filter((backup) => day(backup) === today).slice(0, ofToday),
    ...newestOfEach(turning, days, day),
    ...newestOfEach(turning, weeks, (backup) => weekOf(day(backup))),
    ...newestOfEach(turning, months, (backup) => day(backup).slice(0, 7)),
  ])
  return turning.filter((backup) => !kept.has(backup))
}

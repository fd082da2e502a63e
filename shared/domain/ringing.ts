/** How loud a phone order rings and when: by how long somebody has waited and by the shop's quiet hours. Pure; knows neither sound nor React. */

import type { QuietHours, RingSettings } from '../contract/settings.ts'

/** 1 at once, 2 after two minutes, 3 after five. */
export type RingLevel = 1 | 2 | 3

const minute = 60_000
const secondLevelMs = 2 * minute
const thirdLevelMs = 5 * minute

export const levelAfter = (waitedMs: number): RingLevel => {
  if (waitedMs >= thirdLevelMs) return 3
  return waitedMs >= secondLevelMs ? 2 : 1
}

type Strength = Readonly<{ everyMs: number; share: number }>

/** `share`: of the volume that the shop set; the highest level is that volume. */
const strengths: Record<RingLevel, Strength> = {
  1: { everyMs: 3_000, share: 0.5 },
  2: { everyMs: 2_500, share: 0.75 },
  3: { everyMs: 2_000, share: 1 },
}

/** What is left of it in quiet hours that only soften. */
const softShare = 0.2

/** `wallTime`: `22:30` in the shop's zone. */
export const isQuietAt = ({ isOn, from, to }: QuietHours, wallTime: string): boolean => {
  if (!isOn) return false
  if (from === to) return true
  return from < to ? wallTime >= from && wallTime < to : wallTime >= from || wallTime < to
}

/** `quiet`: null outside quiet hours. `gain`: 0 (nothing is heard) to 1. */
export type Ringing = Readonly<{ level: RingLevel; gain: number; quiet: QuietHours['ring'] | null; everyMs: number }>

/** `since`: when the call came that waits longest; `wallTime`: of `now`, in the shop's zone. */
export const ringingAt = (since: number, now: number, { volume, quiet }: RingSettings, wallTime: string): Ringing => {
  const level = levelAfter(now - since)
  const { everyMs, share } = strengths[level]
  const loud = (volume / 100) * share
  if (!isQuietAt(quiet, wallTime)) return { level, gain: loud, quiet: null, everyMs }
  return { level, gain: quiet.ring === 'soft' ? loud * softShare : 0, quiet: quiet.ring, everyMs }
}

export type Ring = Readonly<{ at: number; level: RingLevel; gain: number }>

type Plan = Readonly<{
  since: number
  settings: RingSettings
  /** `22:30` of an instant in the shop's zone. */
  wallTimeOf: (instant: number) => string
}>

/** The rings from `from` up to `until`, excluded, so that they can be handed to the sound card ahead of their time. */
export const ringsBetween = ({ since, settings, wallTimeOf }: Plan, from: number, until: number): Ring[] => {
  const rings: Ring[] = []
  for (let at = from; at < until; ) {
    const { level, gain, everyMs } = ringingAt(since, at, settings, wallTimeOf(at))
    if (gain > 0) rings.push({ at, level, gain })
    at += everyMs
  }
  return rings
}

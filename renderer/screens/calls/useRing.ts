/**
 * Rings while somebody waits: hands rings to the sound card ahead of their time, in one tab only, and says when the browser does not let it.
 * In the desktop program the main process times the rings (docs/ringing.md); the page then only shows how calls ring.
 */

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Machine } from '../../../shared/contract/machine.ts'
import type { RingSettings } from '../../../shared/contract/settings.ts'
import { type Ringing, ringingAt, ringsBetween } from '../../../shared/domain/ringing.ts'
import { type RingTurn, takeTurns } from './ringTurn.ts'
import { createRinger } from './tones.ts'

const tickMs = 1_000
/** Browsers wake a hidden page's timers once a minute. */
const aheadMs = 75_000
/** Opening the sound card takes the browser long: a page that has just begun shows its first picture before, and rings with the first tick. */
const openingMs = 3_000
/** The first are handed over at once, the others with the next ticks: a page that has just opened has more to do. Longer than between two rings. */
const firstAheadMs = 10_000

export const ringer = createRinger()

/** `machine`: the desktop program rings. `paused`: and does not for a while, as somebody wished. */
type RingState = 'sounding' | 'silent' | 'blocked' | 'elsewhere' | 'machine' | 'paused'

type Wait = Readonly<{
  /** When the call came that waits longest; null while none waits. */
  since: number | null
  settings: RingSettings
  wallTimeOf: (instant: number) => string
  /** The desktop program's machine; null in a browser, undefined until it is known which. */
  machine: Pick<Machine, 'silentUntil'> | null | undefined
}>

export type Alarm = Readonly<{ state: RingState; ringing: Ringing; allow: () => Promise<void> }>

/** `now`: the present as the screen shows it, which is also what moves the level on screen. Null while none waits. */
export function useRing(wait: Wait, now: number): Alarm | null {
  const [isMine, setMine] = useState(false)
  const [isBlocked, setBlocked] = useState(false)
  const turn = useRef<RingTurn>(undefined)
  const until = useRef(0)
  const reach = useRef(firstAheadMs)
  const isWaiting = wait.since !== null && wait.machine === null

  const ahead = useEffectEvent(() => {
    if (wait.since === null) return
    const present = Date.now()
    if (ringer.isSkewed(present)) forget()
    const from = Math.max(until.current, present)
    const end = present + reach.current
    reach.current = Math.min(aheadMs, reach.current * 2)
    if (from >= end) return
    const rings = ringsBetween({ ...wait, since: wait.since }, from, end)
    const isHeard = ringer.schedule(rings, present)
    setBlocked(!isHeard)
    if (isHeard) until.current = nextAfter(rings.at(-1)?.at, end, wait.since, wait)
    else turn.current?.passOn()
  })
  const forget = () => {
    ringer.silence()
    until.current = 0
    reach.current = firstAheadMs
  }

  useEffect(() => {
    if (!isWaiting) return
    turn.current = takeTurns(setMine)
    return () => {
      turn.current?.leave()
      setMine(false)
    }
  }, [isWaiting])

  // biome-ignore lint/correctness/useExhaustiveDependencies: other settings or another oldest call ring anew
  useEffect(() => {
    if (!isWaiting || !isMine) return
    if (performance.now() > openingMs) ahead()
    const timer = setInterval(() => ahead(), tickMs)
    return () => {
      clearInterval(timer)
      forget()
    }
  }, [isWaiting, isMine, wait.since, wait.settings, wait.wallTimeOf])

  if (wait.since === null) return null
  const ringing = ringingAt(wait.since, now, wait.settings, wait.wallTimeOf(now))
  const allow = async () => {
    if (await ringer.allow()) ahead()
  }
  return {
    state: wait.machine ? machineStateOf(ringing, wait.machine, now) : stateOf(ringing, isMine, isBlocked),
    ringing,
    allow,
  }
}

/** Where the next ring is due: one step after the last that was handed over, or, where it is silent, where the looking ended. */
function nextAfter(last: number | undefined, end: number, since: number, { settings, wallTimeOf }: Wait): number {
  return last === undefined ? end : last + ringingAt(since, last, settings, wallTimeOf(last)).everyMs
}

function machineStateOf({ gain }: Ringing, { silentUntil }: Pick<Machine, 'silentUntil'>, now: number): RingState {
  if (gain === 0) return 'silent'
  return silentUntil !== null && now < silentUntil ? 'paused' : 'machine'
}

function stateOf({ gain }: Ringing, isMine: boolean, isBlocked: boolean): RingState {
  if (gain === 0) return 'silent'
  if (!isMine) return 'elsewhere'
  return isBlocked ? 'blocked' : 'sounding'
}

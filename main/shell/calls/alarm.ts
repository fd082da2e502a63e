/** Times the rings of phone orders in the main process, where no hidden page's timers slow them: by who waits, how long, and the shop's settings. */

import type { MachineAsk } from '../../../shared/contract/machine.ts'
import { levelAfter, type RingLevel, ringingAt } from '../../../shared/domain/ringing.ts'
import { wallTimeIn } from '../../../shared/domain/wallTime.ts'
import type { Clock } from '../../core/base/clock.ts'
import type { Sight } from '../watch.ts'

type Ring = Extract<MachineAsk, { is: 'ring' }>

export type AlarmParts = Readonly<{
  clock: Pick<Clock, 'now'>
  /** Sounds once, now. */
  ring: (ring: Ring) => void
  /** What sounds, sounds no more. */
  hush: () => void
  /** The same calls are there, and somebody has waited for longer. */
  onLonger: () => void
}>

export type Alarm = Readonly<{
  heed: (sight: Sight) => void
  /** Shown and not heard until then; null: heard again. */
  silence: (until: number | null) => void
  /** Null where calls are heard. */
  silentUntil: () => number | null
  /** After a sleep or a changed clock: rings at once if somebody waits. */
  again: () => void
  close: () => void
}>

/** How loud a call was said last, so that it is said when it comes and each time the ring grows, and not between. */
type Said = Map<string, RingLevel>

const toSay = ({ calls }: Sight, level: RingLevel, said: Said): string[] =>
  calls.flatMap(({ orderNo }, index) => {
    const wanted = index === 0 ? level : 1
    if ((said.get(orderNo) ?? 0) >= wanted) return []
    said.set(orderNo, wanted)
    return [orderNo]
  })

export const openAlarm = ({ clock, ring, hush, onLonger }: AlarmParts): Alarm => {
  const said: Said = new Map()
  let sight: Sight | null = null
  let known = ''
  let until: number | null = null
  let level: RingLevel = 1
  let timer: NodeJS.Timeout | undefined

  const silentUntil = (): number | null => (until !== null && clock.now() < until ? until : null)

  const turn = (): void => {
    clearTimeout(timer)
    const since = sight?.calls[0]?.createdAt
    if (sight === null || since === undefined) return
    const now = clock.now()
    const ringing = ringingAt(since, now, sight.ring, wallTimeIn(sight.status.zone)(now))
    timer = setTimeout(turn, ringing.everyMs)
    if (ringing.gain > 0 && silentUntil() === null)
      ring({ is: 'ring', level: ringing.level, gain: ringing.gain, say: toSay(sight, ringing.level, said) })
    if (ringing.level !== level) onLonger()
    level = ringing.level
  }
  const stop = (): void => {
    clearTimeout(timer)
    timer = undefined
    said.clear()
    hush()
  }
  return {
    heed: (next) => {
      const now = JSON.stringify([next.calls.map(({ orderNo }) => orderNo), next.ring, next.status.zone])
      sight = next
      if (now === known) return
      known = now
      const isRinging = timer !== undefined
      const first = next.calls[0]
      if (first === undefined) {
        if (isRinging) stop()
        return
      }
      level = levelAfter(clock.now() - first.createdAt)
      for (const orderNo of said.keys()) if (!next.calls.some((call) => call.orderNo === orderNo)) said.delete(orderNo)
      turn()
    },
    silence: (instant) => {
      until = instant
      if (instant !== null) hush()
      else if (timer !== undefined) turn()
    },
    silentUntil,
    again: () => {
      if (timer !== undefined) turn()
    },
    close: stop,
  }
}

/** Sounds the rings that the desktop program times, and says who calls; in the one window that it asks. */

import { useEffect } from 'react'
import type { MachineAsk } from '../../../shared/contract/machine.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { hush, say, speechPreference } from '../calls/speech.ts'
import { ringer } from '../calls/useRing.ts'
import { useSpokenLine } from '../calls/useSpoken.ts'

type Ring = Extract<MachineAsk, { is: 'ring' }>

/** A sound card that wakes later than this would ring beside the next ring. */
const longestWakeMs = 1_000

/** Returns what to do with each ask; those that are no sound are left alone. */
export function useMachineSound(): (ask: MachineAsk) => void {
  const { client } = useOffice()
  const spokenLine = useSpokenLine()
  // The sound card is opened ahead: the first ring must not wait for it.
  useEffect(() => void ringer.isAllowed(), [])

  const speak = async ({ say: wanted, gain }: Ring) => {
    if (wanted.length === 0 || !speechPreference.read()) return
    const calls = await client.calls.waiting()
    for (const call of calls) if (wanted.includes(call.orderNo)) say(spokenLine(call), gain)
  }
  return (ask) => {
    if (ask.is === 'hush') {
      ringer.silence()
      hush()
    }
    if (ask.is !== 'ring') return
    void sound(ask)
    // A line that cannot be looked up is left out; the ring itself was heard.
    void speak(ask).catch(() => undefined)
  }
}

async function sound({ level, gain }: Ring): Promise<void> {
  const at = Date.now()
  if (ringer.schedule([{ at, level, gain }], at)) return
  if (!(await ringer.allow())) return
  const now = Date.now()
  if (now - at < longestWakeMs) ringer.schedule([{ at: now, level, gain }], now)
}

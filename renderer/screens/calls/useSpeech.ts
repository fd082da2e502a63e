/** Says who calls when a call comes in, and again each time it grows louder; only in the tab that rings. */

import { useEffect, useEffectEvent, useRef } from 'react'
import type { Order } from '../../../shared/domain/entities.ts'
import { usePreference } from '../../parts/preference.ts'
import { hush, say, speechPreference } from './speech.ts'
import type { Alarm } from './useRing.ts'
import { useSpokenLine } from './useSpoken.ts'

export function useSpeech(calls: readonly Order[], alarm: Alarm | null): void {
  const [isOn] = usePreference(speechPreference)
  const spokenLine = useSpokenLine()
  const said = useRef(new Map<string, number>())
  const isSounding = isOn && alarm?.state === 'sounding'
  const level = alarm?.ringing.level ?? 0

  const speak = useEffectEvent(() => {
    const first = calls[0]
    for (const call of calls) {
      const wanted = call === first ? level : 1
      if ((said.current.get(call.orderNo) ?? 0) >= wanted) continue
      said.current.set(call.orderNo, wanted)
      say(spokenLine(call), alarm?.ringing.gain ?? 0)
    }
  })
  const waiting = calls.map(({ orderNo }) => orderNo).join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: another set of calls or a higher level speaks anew
  useEffect(() => {
    if (isSounding) speak()
  }, [isSounding, level, waiting])
  useEffect(() => {
    if (waiting === '') {
      hush()
      said.current.clear()
    }
  }, [waiting])
}

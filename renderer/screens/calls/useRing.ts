/** Rings while somebody waits, and says when the browser does not let it. */

import { useEffect, useState } from 'react'
import { createRinger } from './tones.ts'

const everyMs = 3000
export const ringer = createRinger()

/** `isBlocked`: somebody must press `allow` (or anything else on the page) before a ring can be heard. */
export function useRing(isWaiting: boolean) {
  const [isBlocked, setBlocked] = useState(false)
  useEffect(() => {
    if (!isWaiting) return
    const ring = async () => setBlocked(!(await ringer.ring()))
    void ring()
    const timer = setInterval(() => void ring(), everyMs)
    return () => clearInterval(timer)
  }, [isWaiting])

  const allow = async () => {
    if (await ringer.allow()) setBlocked(!(await ringer.ring()))
  }
  return { isBlocked: isBlocked && isWaiting, allow }
}

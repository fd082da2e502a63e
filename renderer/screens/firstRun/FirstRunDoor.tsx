/** Leads a shop that has received nothing yet to its first steps, once, when the desk is opened without an address of its own. */

import { useEffect, useRef } from 'react'
import { adjust, parseRoute } from '../../parts/route.ts'
import { useStatus } from '../frame/useStatus.ts'
import { useGuideStep } from './useGuide.ts'

export function FirstRunDoor() {
  const { data: status } = useStatus()
  const step = useGuideStep(status)
  const isSettled = useRef(false)
  useEffect(() => {
    if (status === undefined || step === undefined || isSettled.current) return
    isSettled.current = true
    const isFresh = status.lastEventAt === null && step !== null
    if (isFresh && parseRoute(location.hash).path.length === 0) adjust(['start'])
  }, [status, step])
  return null
}

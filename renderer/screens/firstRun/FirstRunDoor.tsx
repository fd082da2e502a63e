/** Leads a shop that has received nothing yet to its first steps, once, when the desk is opened without an address of its own. */

import { useEffect, useRef } from 'react'
import type { OfficeStatus } from '../../../shared/contract/office.ts'
import { adjust, parseRoute } from '../../parts/route.ts'
import { useGuideStep } from './useGuide.ts'

export function FirstRunDoor({ status }: Readonly<{ status: OfficeStatus | undefined }>) {
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

/** The shop's day, kept fresh: at once after a quiet while, and at most once a second while much comes in. */

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useChanges, useOffice } from '../../bridge/hooks.ts'
import { refresh } from '../../bridge/refresh.ts'

const atMostEveryMs = 1_000
/** Hours and the day turn while nothing happens. */
const atLeastEveryMs = 60_000

export function useToday() {
  const { orpc } = useOffice()
  const queryClient = useQueryClient()
  const key = orpc.today.key()
  const lastAt = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  useChanges(['order', 'event', 'stock', 'office'], () => {
    if (timer.current !== undefined) return
    const wait = Math.max(0, lastAt.current + atMostEveryMs - performance.now())
    timer.current = setTimeout(() => {
      timer.current = undefined
      lastAt.current = performance.now()
      void refresh(queryClient, key)
    }, wait)
  })
  return useQuery(orpc.today.queryOptions({ refetchInterval: atLeastEveryMs }))
}

/** Rows that a file brings in are not announced one by one: while one is written or taken back, the lists that are shown ask again now and then. */

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useChanges, useOffice } from '../../bridge/hooks.ts'
import { refresh } from '../../bridge/refresh.ts'

const pauseMs = 3_000

export function useImportNews(): void {
  const { orpc } = useOffice()
  const queryClient = useQueryClient()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const renew = () => {
    timer.current = undefined
    for (const area of [orpc.orders, orpc.customers, orpc.stock, orpc.today]) void refresh(queryClient, area.key())
  }
  useChanges(['import'], () => {
    timer.current ??= setTimeout(renew, pauseMs)
  })
}

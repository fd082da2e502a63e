/** Prints a slip: first the office counts it, then the mark of that count is on the paper, then the printer is asked. */

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Paper, Print } from '../../../shared/contract/slips.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { usePerson } from '../frame/PersonProvider.tsx'

type Failed = NonNullable<ReturnType<typeof failureOf>>['code'] | 'unreachable'

export function usePrint(orderNo: string) {
  const { client, orpc } = useOffice()
  const { identify } = usePerson()
  const queryClient = useQueryClient()
  const [printing, setPrinting] = useState<Print | null>(null)
  const [isAsking, setAsking] = useState(false)
  const [failed, setFailed] = useState<Failed | null>(null)

  // The slip shows the count of this print by the time an effect runs. The call returns when the printer's dialog is closed.
  useEffect(() => {
    if (printing === null) return
    window.print()
    setPrinting(null)
    void queryClient.invalidateQueries({ queryKey: orpc.slips.show.key({ input: { orderNo } }) })
  }, [printing, queryClient, orpc, orderNo])

  const print = async (paper: Paper) => {
    const by = await identify()
    if (by === null) return
    setAsking(true)
    setFailed(null)
    try {
      setPrinting(await client.slips.print({ orderNo, paper, by }))
    } catch (error) {
      setFailed(failureOf(error)?.code ?? 'unreachable')
    } finally {
      setAsking(false)
    }
  }
  return { print, printing, isAsking, failed }
}

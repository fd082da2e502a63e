/** Prints a slip: first the office counts it, then the mark of that count is on the paper, then the printer is asked. */

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import type { PrintResult } from '../../../shared/contract/machine.ts'
import type { Paper, Print } from '../../../shared/contract/slips.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { usePerson } from '../frame/PersonProvider.tsx'
import { useSlipPrinter } from './useSlipPrinter.ts'

type Failed = NonNullable<ReturnType<typeof failureOf>>['code'] | 'unreachable'
/** A print that the office has counted and that is on its way to the paper. */
type Printing = Readonly<{ print: Print; paper: Paper }>

const codeOf = (error: unknown): Failed => failureOf(error)?.code ?? 'unreachable'

export function usePrint(orderNo: string) {
  const { client, orpc } = useOffice()
  const { identify } = usePerson()
  const queryClient = useQueryClient()
  const toPaper = useSlipPrinter()
  const [printing, setPrinting] = useState<Printing | null>(null)
  const [isAsking, setAsking] = useState(false)
  const [failed, setFailed] = useState<Failed | null>(null)
  const [result, setResult] = useState<PrintResult | null>(null)

  const put = useEffectEvent(async ({ paper }: Printing) => {
    try {
      setResult(await toPaper(paper))
    } catch (error) {
      setFailed(codeOf(error))
    } finally {
      setPrinting(null)
      void queryClient.invalidateQueries({ queryKey: orpc.slips.show.key({ input: { orderNo } }) })
    }
  })
  // The slip shows the count of this print by the time an effect runs, and until the printer has it.
  useEffect(() => {
    if (printing !== null) void put(printing)
  }, [printing])

  const print = async (paper: Paper) => {
    const by = await identify()
    if (by === null) return
    setAsking(true)
    setFailed(null)
    setResult(null)
    try {
      setPrinting({ print: await client.slips.print({ orderNo, paper, by }), paper })
    } catch (error) {
      setFailed(codeOf(error))
    } finally {
      setAsking(false)
    }
  }
  /** The same print once more, by the system's dialog: it is counted already. */
  const printByDialog = () => {
    setResult(null)
    window.print()
  }
  return { print, printByDialog, printing: printing?.print ?? null, isAsking: isAsking || printing !== null, failed, result }
}

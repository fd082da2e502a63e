/** One export at a time: asks who is at the desk, follows the work, and stops it when the screen goes or the person does not want it any more. */

import { useEffect, useRef, useState } from 'react'
import { failureOf } from '../../bridge/failure.ts'
import type { ExportState } from '../../parts/export/exportState.ts'
import { usePerson } from '../frame/PersonProvider.tsx'

export type Tell = (state: ExportState) => void

/** Does the work and tells how far it is; `done` is the last that it tells. */
type Follow = (by: string, tell: Tell, signal: AbortSignal) => Promise<void>

export function useExportRun() {
  const { identify } = usePerson()
  const [state, setState] = useState<ExportState>({ kind: 'idle' })
  const running = useRef<AbortController>(null)
  useEffect(() => () => running.current?.abort(), [])

  const run = async (follow: Follow) => {
    const by = await identify()
    if (by === null) return
    const stopper = new AbortController()
    running.current = stopper
    setState({ kind: 'running', done: 0, total: 0 })
    try {
      await follow(by, setState, stopper.signal)
    } catch (error) {
      if (!stopper.signal.aborted) setState({ kind: 'failed', code: failureOf(error)?.code ?? 'unreachable' })
    }
  }
  const stop = () => {
    running.current?.abort()
    setState({ kind: 'idle' })
  }
  return { state, run, stop }
}

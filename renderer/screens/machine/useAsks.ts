/** Hears what the desktop program asks of its windows, for as long as the window is there. */

import { useEffect, useEffectEvent } from 'react'
import type { MachineAsk, MachineListener } from '../../../shared/contract/machine.ts'
import type { OfficeClient } from '../../bridge/client.ts'
import { useOffice } from '../../bridge/hooks.ts'

const againAfterMs = 1_000

export function useAsks(as: MachineListener, onAsk: (ask: MachineAsk) => void): void {
  const { client } = useOffice()
  const hear = useEffectEvent(onAsk)
  useEffect(() => {
    const leaving = new AbortController()
    void follow(client, as, (ask) => hear(ask), leaving.signal)
    return () => leaving.abort()
  }, [client, as])
}

/** A stream that ends for whatever reason is opened again: a program that cannot ask is asked for nothing. */
async function follow(
  client: OfficeClient,
  as: MachineListener,
  hear: (ask: MachineAsk) => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const ask of await client.machine.asks({ as }, { signal })) hear(ask)
    } catch {
      // Cut off, or the program is closing; either way it is asked anew.
    }
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, againAfterMs))
  }
}

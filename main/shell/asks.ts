/** What the program asks of its windows. A ring goes to one window alone, so that a call is never heard twice; an address waits until there is a desk to show it. */

import type { MachineAsk, MachineListener } from '../../shared/contract/machine.ts'

export type Asks = Readonly<{
  /** What is asked of this listener from now on, until `signal` aborts or the asks end. */
  follow: (as: MachineListener, signal: AbortSignal | undefined) => AsyncGenerator<MachineAsk, void, void>
  /** The card, else the desk; false where no window listens. */
  sound: (ask: MachineAsk) => boolean
  /** Every window. */
  all: (ask: MachineAsk) => void
  /** The desk; without one the last of them is kept for it. */
  desk: (ask: MachineAsk) => void
  end: () => void
}>

type Listener = { readonly as: MachineListener; readonly asked: MachineAsk[]; wake: () => void }

export const createAsks = (): Asks => {
  const listeners = new Set<Listener>()
  let kept: MachineAsk | null = null
  let isEnded = false

  const tell = (listener: Listener, ask: MachineAsk): void => {
    listener.asked.push(ask)
    listener.wake()
  }
  /** The latest of a kind: after a reload the former one is about to end. */
  const latest = (as: MachineListener): Listener | undefined => [...listeners].findLast((each) => each.as === as)

  const enter = (as: MachineListener, signal: AbortSignal | undefined): Listener => {
    const listener: Listener = { as, asked: [], wake: () => undefined }
    listeners.add(listener)
    const leave = () => {
      listeners.delete(listener)
      listener.wake()
    }
    signal?.addEventListener('abort', leave, { once: true })
    if (as === 'desk' && kept !== null) {
      listener.asked.push(kept)
      kept = null
    }
    return listener
  }
  async function* drain(listener: Listener, signal: AbortSignal | undefined): AsyncGenerator<MachineAsk, void, void> {
    try {
      for (;;) {
        const ask = listener.asked.shift()
        if (ask !== undefined) yield ask
        else if (isEnded || signal?.aborted === true) return
        else
          await new Promise<void>((resolve) => {
            listener.wake = resolve
          })
      }
    } finally {
      listeners.delete(listener)
    }
  }

  return {
    follow: (as, signal) => drain(enter(as, signal), signal),
    sound: (ask) => {
      const listener = latest('card') ?? latest('desk')
      if (listener !== undefined) tell(listener, ask)
      return listener !== undefined
    },
    all: (ask) => {
      for (const listener of listeners) tell(listener, ask)
    },
    desk: (ask) => {
      const listener = latest('desk')
      if (listener === undefined) kept = ask
      else tell(listener, ask)
    },
    end: () => {
      isEnded = true
      for (const listener of listeners) listener.wake()
    },
  }
}

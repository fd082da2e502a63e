/** Holds every sender back while the shop cannot answer, and keeps to a rate: one who waits is enough to find out. */

export type Gate = Readonly<{
  /** Resolves when the next one may go. Rejects with the signal's reason. */
  pass: (signal: AbortSignal) => Promise<void>
  /** Nobody passes for so many ms. */
  closeFor: (ms: number) => void
}>

const waitFor = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(done, ms)
    function done(): void {
      signal.removeEventListener('abort', stop)
      resolve()
    }
    function stop(): void {
      clearTimeout(timer)
      reject(signal.reason)
    }
    signal.addEventListener('abort', stop, { once: true })
  })

/** `rate`: events a second; 0 for as fast as it goes. */
export const openGate = (rate: number): Gate => {
  const step = rate > 0 ? 1_000 / rate : 0
  let next = 0
  return {
    pass: async (signal) => {
      signal.throwIfAborted()
      for (let wait = next - performance.now(); wait > 0; wait = next - performance.now()) await waitFor(wait, signal)
      next = Math.max(next, performance.now()) + step
    },
    closeFor: (ms) => {
      next = Math.max(next, performance.now() + ms)
    },
  }
}

/** A steady stream of deliveries while something else is measured. */

import { headers, orderBody } from '../intake/order.ts'

export type Stream = Readonly<{
  /** Resolves when every answer is in. */
  stop: () => Promise<Readonly<{ sent: number; answered: number }>>
}>

const tickMs = 50

/** Sends `perSecond` unique orders, evenly spread. */
export const startStream = (url: string, perSecond: number): Stream => {
  const run = `S${process.pid}-${Date.now()}`
  const started = performance.now()
  let sent = 0
  let answered = 0
  const running = new Set<Promise<void>>()
  const send = async () => {
    const answer = await fetch(url, { method: 'POST', headers, body: orderBody(run, sent++) })
    await answer.arrayBuffer()
    if (answer.status === 200) answered++
  }
  const timer = setInterval(() => {
    const due = ((performance.now() - started) / 1_000) * perSecond
    while (sent < due) {
      const one = send().finally(() => running.delete(one))
      running.add(one)
    }
  }, tickMs)
  return {
    stop: async () => {
      clearInterval(timer)
      await Promise.all(running)
      return { sent, answered }
    },
  }
}

/** One delivery now and then, each timed, as the company sends them while something else goes on. */

import { headers, orderBody } from '../intake/order.ts'

export type Trickle = Readonly<{
  /** Resolves when every answer is in; `times` in ms. */
  stop: () => Promise<Readonly<{ times: readonly number[]; refused: number }>>
}>

/** A new order each `everyMs`, whether or not the one before was answered. */
export const startTrickle = (url: string, everyMs: number): Trickle => {
  const run = `H${process.pid}-${Date.now()}`
  const times: number[] = []
  const running = new Set<Promise<void>>()
  let [sent, refused] = [0, 0]
  const send = async (): Promise<void> => {
    const began = performance.now()
    const answer = await fetch(url, { method: 'POST', headers, body: orderBody(run, sent++) })
    await answer.arrayBuffer()
    times.push(performance.now() - began)
    if (answer.status !== 200) refused++
  }
  const timer = setInterval(() => {
    const one = send().finally(() => running.delete(one))
    running.add(one)
  }, everyMs)
  return {
    stop: async () => {
      clearInterval(timer)
      await Promise.all(running)
      return { times, refused }
    },
  }
}

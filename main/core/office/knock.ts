/** Knocks at the shop's own door, as a sender would: an open socket that answers nobody is no door. */

import { healthPath } from '../listener/exchange.ts'

const patienceMs = 3_000
const tries = 2

/** A door that is open to every address is reached from here, also while the machine has no network yet. */
const near: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' }

const urlOf = (host: string, port: number): string => {
  const name = near[host] ?? host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}${healthPath}`
}

const isAnswered = async (url: string): Promise<boolean> => {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(patienceMs) })
    await answer.arrayBuffer()
    return true
  } catch {
    return false // refused, silent or broken off: what a sender would see too
  }
}

/** True for any answer at all, a troubled one too. A machine that has just woken is asked twice. */
export const knockAt =
  (host: string) =>
  async (port: number): Promise<boolean> => {
    for (let left = tries; left > 0; left--) if (await isAnswered(urlOf(host, port))) return true
    return false
  }

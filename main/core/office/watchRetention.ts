/** Sees to it now and then that the texts of deliveries are kept no longer than the shop has set. Behind everything else that is to be written. */

import type { KeepMonths } from '../../../shared/contract/settings.ts'
import type { Clock } from '../base/clock.ts'
import type { Log } from '../base/log.ts'
import type { Store } from '../threads/store.ts'

type Parts = Readonly<{
  store: Pick<Store, 'write'>
  keepMonths: () => KeepMonths
  clock: Clock
  log: Log
}>

/** `check` begins at once, unless a check is under way; it resolves when that has ended, and never rejects. */
export type RetentionWatch = Readonly<{ check: () => Promise<void>; stop: () => void }>

/** A shop's PC is started once a day, and its morning begins with other things. */
const firstAfterMs = 60_000
const everyMs = 6 * 3_600_000

export const watchRetention = ({ store, keepMonths, clock, log }: Parts): RetentionWatch => {
  let running: Promise<void> | null = null
  let isStopped = false

  const empty = async (): Promise<void> => {
    let emptied = 0
    for (let after: number | null = 0; after !== null && !isStopped; ) {
      const months = keepMonths()
      if (months === null) break
      const end: Readonly<{ next: number | null; emptied: number }> = await store.write(
        'emptyBodies',
        { after, months, at: clock.now() },
        { isBulk: true },
      )
      emptied += end.emptied
      after = end.next
    }
    if (emptied > 0) log.info('texts of old deliveries were emptied', { emptied })
  }

  const check = (): Promise<void> => {
    running ??= empty()
      .catch((error: unknown) => log.warn('texts of old deliveries could not be emptied; tried again later', { error }))
      .finally(() => {
        running = null
      })
    return running
  }

  const first = setTimeout(check, firstAfterMs).unref()
  const timer = setInterval(check, everyMs).unref()
  const stop = () => {
    isStopped = true
    clearTimeout(first)
    clearInterval(timer)
  }
  return { check, stop }
}

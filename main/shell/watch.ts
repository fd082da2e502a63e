/** What the shell sees of the office: who waits, how calls ring, whether the shop receives. Always read from the office, so that a restart rings on. */

import type { Change } from '../../shared/contract/changes.ts'
import type { OfficeStatus } from '../../shared/contract/office.ts'
import type { RingSettings } from '../../shared/contract/settings.ts'
import type { Order } from '../../shared/domain/entities.ts'
import type { ApiContext } from '../core/api/context.ts'
import { isFault } from '../core/base/fault.ts'
import type { Log } from '../core/base/log.ts'

export type Sight = Readonly<{
  /** Phone orders that nobody has taken, oldest first. */
  calls: readonly Order[]
  status: OfficeStatus
  ring: RingSettings
}>

export type Watch = Readonly<{
  /** Null until the first look. */
  sight: () => Sight | null
  /** Called with each new sight, and at once with the present one. */
  onSight: (heed: (sight: Sight) => void) => void
  /** A product crossed its minimum. */
  onRunsLow: (heed: () => void) => void
  close: () => void
}>

type Parts = Readonly<{ context: Pick<ApiContext, 'store' | 'feed' | 'status' | 'settings'>; log: Log }>

/** A burst of deliveries is looked at once a second; calls and troubles at once. */
const figuresEveryMs = 1_000
/** The shop's day may turn while nothing happens, and a look that failed is repeated. */
const atLeastEveryMs = 30_000

/** `now`: a call came or went, or the program's own state changed. `soon`: only figures did. */
export const urgencyOf = ({ kind, id, rings }: Change, waiting: ReadonlySet<string>): 'now' | 'soon' | null => {
  if (kind === 'office' || (kind === 'order' && (rings === true || waiting.has(id)))) return 'now'
  return kind === 'event' ? 'soon' : null
}

/** Nothing is missed: what changes while it looks makes it look again. */
export const watchOffice = ({ context, log }: Parts): Watch => {
  const ending = new AbortController()
  const heeders: ((sight: Sight) => void)[] = []
  const lowHeeders: (() => void)[] = []
  let seen: Sight | null = null
  let waiting: ReadonlySet<string> = new Set()
  let isLooking = false
  let mustLook = false
  let soon: NodeJS.Timeout | undefined

  const lookOnce = async (): Promise<void> => {
    const [calls, status] = await Promise.all([context.store.read('calls.waiting', {}), context.status()])
    if (ending.signal.aborted) return
    seen = { calls, status, ring: context.settings.show().ring }
    waiting = new Set(calls.map(({ orderNo }) => orderNo))
    for (const heed of heeders) heed(seen)
  }
  const look = async (): Promise<void> => {
    clearTimeout(soon)
    soon = undefined
    mustLook = true
    if (isLooking) return
    isLooking = true
    while (mustLook && !ending.signal.aborted) {
      mustLook = false
      await lookOnce().catch((error: unknown) => log.warn('the shell could not look at the office', { error }))
    }
    isLooking = false
  }
  const note = (change: Change): void => {
    if (change.runsLow === true) for (const heed of lowHeeders) heed()
    const urgency = urgencyOf(change, waiting)
    if (urgency === 'now') void look()
    else if (urgency === 'soon') soon ??= setTimeout(() => void look(), figuresEveryMs).unref()
  }
  const follow = async (): Promise<void> => {
    for (;;) {
      const changes = context.feed.follow(undefined, ending.signal)
      void look()
      try {
        for await (const { change } of changes) note(change)
        return
      } catch (error) {
        // Too slow for a burst: what was missed is in the office, and is looked at anew.
        if (!isFault(error) || error.code !== 'gap') throw error
      }
    }
  }

  void follow().catch((error: unknown) => log.error('the shell no longer hears of changes', { error }))
  const regular = setInterval(() => void look(), atLeastEveryMs).unref()
  return {
    sight: () => seen,
    onSight: (heed) => {
      heeders.push(heed)
      if (seen !== null) heed(seen)
    },
    onRunsLow: (heed) => void lowHeeders.push(heed),
    close: () => {
      ending.abort()
      clearTimeout(soon)
      clearInterval(regular)
    },
  }
}

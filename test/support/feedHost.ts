/** A loopback host of little more than the feed, with a ring of changes that a test fills, for tests of the way from a commit to the page. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { implement, withEventMeta } from '@orpc/server'
import { silentLog } from '../../main/core/base/log.ts'
import { openHost } from '../../main/host/openHost.ts'
import type { Change } from '../../shared/contract/changes.ts'
import { contract } from '../../shared/contract/contract.ts'

export type FeedHost = Readonly<{
  url: string
  port: number
  push: (id: string) => void
  /** Ends the open feeds as a server does that has nothing more to say. */
  endFeeds: () => void
  openFeeds: () => number
  /** How often the page asked for the waiting calls. */
  askedForCalls: () => number
  close: () => Promise<void>
}>

const os = implement(contract).$context<{ ring: Ring }>()

const router = {
  feed: { cursor: os.feed.cursor.handler(({ context }) => ({ cursor: context.ring.cursor() })) },
  calls: {
    waiting: os.calls.waiting.handler(({ context }) => {
      context.ring.asked++
      return []
    }),
  },
  changes: os.changes.handler(async function* ({ context, errors, lastEventId, signal }) {
    const place = context.ring.placeOf(lastEventId)
    if (place === null) throw errors.FAILURE({ data: { code: 'gap', detail: {} } })
    yield* context.ring.from(place, signal)
  }),
}

class Ring {
  open = 0
  asked = 0
  readonly #epoch: string
  readonly #capacity: number
  readonly #changes: Change[] = []
  #waiting = Promise.withResolvers<void>()
  #endings = 0

  constructor(epoch: string, capacity: number) {
    this.#epoch = epoch
    this.#capacity = capacity
  }

  push(id: string): void {
    this.#changes.push({ kind: 'order', id, action: 'created' })
    this.#wake()
  }
  end(): void {
    this.#endings++
    this.#wake()
  }
  #wake(): void {
    this.#waiting.resolve()
    this.#waiting = Promise.withResolvers<void>()
  }

  cursor(): string {
    return `${this.#epoch}:${this.#changes.length}`
  }

  /** Null for another epoch and for what fell off the ring. */
  placeOf(cursor: string | undefined): number | null {
    const [epoch, place] = (cursor ?? this.cursor()).split(':')
    const isHeld = epoch === this.#epoch && Number(place) >= this.#changes.length - this.#capacity
    return isHeld ? Number(place) : null
  }

  async *from(first: number, signal: AbortSignal | undefined): AsyncGenerator<Change> {
    const endings = this.#endings
    const aborted = new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()))
    this.open++
    try {
      for (let place = first; !signal?.aborted && endings === this.#endings; ) {
        const change = this.#changes[place]
        if (change === undefined) await Promise.race([this.#waiting.promise, aborted])
        else yield withEventMeta(change, { id: `${this.#epoch}:${++place}` })
      }
    } finally {
      this.open--
    }
  }
}

export type FeedHostOptions = Readonly<{ epoch: string; capacity?: number; port?: number; folder?: string }>

/** `folder`: a built page; without one there is none to show. */
export async function openFeedHost({ epoch, capacity = 1_000, port = 0, folder }: FeedHostOptions): Promise<FeedHost> {
  const ring = new Ring(epoch, capacity)
  const empty = await mkdtemp(join(tmpdir(), 'gasdesk-feed-'))
  const host = await openHost({ router, context: { ring }, folder: folder ?? empty, port, log: silentLog })
  return {
    url: host.url,
    port: host.port,
    push: (id) => ring.push(id),
    endFeeds: () => ring.end(),
    openFeeds: () => ring.open,
    askedForCalls: () => ring.asked,
    close: async () => {
      await host.close()
      await rm(empty, { recursive: true })
    },
  }
}

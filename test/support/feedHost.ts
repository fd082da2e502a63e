/** A loopback host whose only calls are the feed's, with a ring of changes that a test fills, for tests of the way from a commit to the page. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { implement, withEventMeta } from '@orpc/server'
import { silentLog } from '../../main/core/base/log.ts'
import { openHost } from '../../main/host/openHost.ts'
import type { Change } from '../../shared/contract/changes.ts'
import { contract } from '../../shared/contract/contract.ts'
import { signIn } from './pageHost.ts'

export type FeedHost = Readonly<{
  port: number
  cookie: string
  push: (id: string) => void
  /** Ends the open feeds as a server does that has nothing more to say. */
  endFeeds: () => void
  openFeeds: () => number
  close: () => Promise<void>
}>

const os = implement(contract).$context<{ ring: Ring }>()

const router = {
  feed: { cursor: os.feed.cursor.handler(({ context }) => ({ cursor: context.ring.cursor() })) },
  changes: os.changes.handler(async function* ({ context, errors, lastEventId, signal }) {
    const place = context.ring.placeOf(lastEventId)
    if (place === null) throw errors.FAILURE({ data: { code: 'gap', detail: {} } })
    yield* context.ring.from(place, signal)
  }),
}

class Ring {
  open = 0
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

export async function openFeedHost(epoch: string, capacity = 1_000): Promise<FeedHost> {
  const ring = new Ring(epoch, capacity)
  const folder = await mkdtemp(join(tmpdir(), 'gasdesk-feed-'))
  await writeFile(join(folder, 'index.html'), '<!doctype html>')
  const host = await openHost({ router, context: { ring }, folder, port: 0, log: silentLog })
  return {
    port: host.port,
    cookie: await signIn(host.url),
    push: (id) => ring.push(id),
    endFeeds: () => ring.end(),
    openFeeds: () => ring.open,
    close: async () => {
      await host.close()
      await rm(folder, { recursive: true })
    },
  }
}

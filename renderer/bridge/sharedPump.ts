/** One feed for all tabs of a browser: HTTP/1.1 gives a host six connections, and with a feed in each the seventh tab would hang without a word. */

import type { Change } from '../../shared/contract/changes.ts'
import { type FeedState, type Pump, type PumpOptions, startPump } from './pump.ts'

/** What tabs tell each other. A new tab says hello; only the leading one answers. */
type Word =
  | Readonly<{ is: 'change'; change: Change; cursor: string }>
  | Readonly<{ is: 'reload'; cursor: string }>
  | Readonly<{ is: 'state'; state: FeedState }>
  | Readonly<{ is: 'hello' }>

const name = 'gasdesk-feed'

/**
 * The tab that holds the lock pumps and tells the others. Each tab remembers the last id that it heard, so when the leading one
 * goes, the next begins exactly there: a change may come twice then, but none is lost.
 */
export function startSharedPump(options: PumpOptions): Pump {
  const ending = new AbortController()
  const channel = new BroadcastChannel(name)
  const feed = { ...options, cursor: options.cursor }
  const take = (word: Word) => {
    if (word.is === 'state') options.onState(word.state)
    if (word.is === 'change') options.onChange(word.change, word.cursor)
    if (word.is === 'reload') options.onReload(word.cursor)
    if ('cursor' in word) feed.cursor = word.cursor
  }
  channel.onmessage = ({ data }: MessageEvent<Word>) => take(data)
  channel.postMessage({ is: 'hello' } satisfies Word)

  const done = navigator.locks
    .request(name, { signal: ending.signal }, () => lead(feed, take, channel, ending.signal))
    .catch((error: unknown) => {
      if (!ending.signal.aborted) throw error
    })
  return {
    stop: async () => {
      ending.abort()
      await done
      channel.close()
    },
  }
}

/** Pumps for all tabs until `signal` aborts. */
async function lead(
  feed: PumpOptions,
  take: (word: Word) => void,
  channel: BroadcastChannel,
  signal: AbortSignal,
): Promise<void> {
  let state: FeedState | null = null
  let waker = new AbortController()
  const tell = (word: Word) => {
    take(word)
    channel.postMessage(word)
  }
  channel.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data.is !== 'hello') return
    // A person opened a tab: what was waited for may be possible now.
    waker.abort()
    if (state !== null) channel.postMessage({ is: 'state', state } satisfies Word)
  }
  const pump = startPump({
    ...feed,
    onChange: (change, cursor) => tell({ is: 'change', change, cursor }),
    onReload: (cursor) => tell({ is: 'reload', cursor }),
    onState: (now) => {
      state = now
      tell({ is: 'state', state: now })
    },
    wait: (ms, ended) => {
      waker = new AbortController()
      return feed.wait(ms, AbortSignal.any([ended, waker.signal]))
    },
  })
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }))
  await pump.stop()
}

/** Tells that products have run low: those of a while in one notice, seldom, and never in the shop's quiet hours. */

import type { RingSettings } from '../../../shared/contract/settings.ts'
import type { Crossing } from '../../../shared/contract/stock.ts'
import { isQuietAt } from '../../../shared/domain/ringing.ts'
import type { ShowToast, Toast } from '../toast.ts'
import type { ShellWords } from '../words/words.ts'

/** A nightly stock-taking crosses many minimums in a burst. */
const gatherMs = 20_000
const atMostEveryMs = 600_000

const nameOf = ({ item }: Crossing): string => item.productName ?? item.productId

/** Null for none. */
const lowNotice = (news: readonly Crossing[], words: ShellWords): Pick<Toast, 'title' | 'body'> | null => {
  const [first, ...others] = news
  if (first === undefined) return null
  const { gentle } = words
  if (others.length > 0) return { title: gentle.lowMany(news.length), body: news.map(nameOf).join('\n') }
  const { quantity, minStock } = first.item
  return { title: gentle.low(nameOf(first)), body: gentle.lowBody(quantity ?? 0, minStock ?? 0) }
}

type Parts = Readonly<{
  words: () => ShellWords
  show: ShowToast
  open: () => void
  crossings: () => Promise<readonly Crossing[]>
  /** As they hold now; `wallTime`: `22:30` in the shop's zone. */
  quiet: () => Readonly<{ ring: RingSettings; wallTime: string }>
  onError: (error: unknown) => void
}>

export type LowStockNotice = Readonly<{
  /** What was low before, which is no news. */
  start: () => Promise<void>
  /** A product crossed its minimum. */
  note: () => void
  close: () => void
}>

export const openLowStockNotice = ({ words, show, open, crossings, quiet, onError }: Parts): LowStockNotice => {
  let told: ReadonlySet<number> = new Set()
  let timer: NodeJS.Timeout | undefined

  const isQuiet = (): boolean => {
    const { ring, wallTime } = quiet()
    return isQuietAt(ring.quiet, wallTime)
  }
  const later = (ms: number): void => {
    timer = setTimeout(() => void tell().catch(onError), ms).unref()
  }
  const tell = async (): Promise<void> => {
    timer = undefined
    if (isQuiet()) return later(atMostEveryMs)
    const low = await crossings()
    const notice = lowNotice(
      low.filter(({ movementId }) => !told.has(movementId)),
      words(),
    )
    told = new Set(low.map(({ movementId }) => movementId))
    if (notice === null) return
    show({ ...notice, isUrgent: false, onClick: open })
    later(atMostEveryMs)
  }
  return {
    start: async () => {
      told = new Set((await crossings()).map(({ movementId }) => movementId))
    },
    note: () => {
      if (timer === undefined) later(gatherMs)
    },
    close: () => clearTimeout(timer),
  }
}

/** Notices that may wait: the shop does not receive, products run low. Silent, few, and each taken back when it no longer holds. */

import { wallTimeIn } from '../../../shared/domain/wallTime.ts'
import type { ApiContext } from '../../core/api/context.ts'
import type { Log } from '../../core/base/log.ts'
import type { DeskShell } from '../machine.ts'
import { showToast } from '../toast.ts'
import type { Watch } from '../watch.ts'
import { openLowStockNotice } from './lowStock.ts'
import { openOutageNotice } from './outage.ts'

type Parts = Readonly<{
  shell: DeskShell
  watch: Watch
  context: Pick<ApiContext, 'store' | 'settings' | 'clock'>
  /** Brings the desk to the front at this address. */
  open: (path: readonly string[]) => void
  log: Log
}>

export const attendTroubles = ({ shell, watch, context, open, log }: Parts): { close: () => void } => {
  const { words } = shell
  const outage = openOutageNotice({ words, show: showToast, open: () => open(['integration']) })
  const onError = (error: unknown) => log.warn('what ran low could not be looked up', { error })
  const low = openLowStockNotice({
    words,
    show: showToast,
    open: () => open(['stock']),
    crossings: () => context.store.read('stock.crossings', {}),
    quiet: () => {
      const { ring, zone } = context.settings.show()
      return { ring, wallTime: wallTimeIn(zone)(context.clock.now()) }
    },
    onError,
  })
  watch.onSight(({ status }) => outage.heed(status))
  watch.onRunsLow(low.note)
  void low.start().catch(onError)
  return {
    close: () => {
      outage.close()
      low.close()
    },
  }
}

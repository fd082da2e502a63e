/** Tells that the shop does not receive: once an outage has lasted, and once it is over. A short break heals by itself and is no news. */

import type { OfficeStatus, WarningCode } from '../../../shared/contract/office.ts'
import type { ShowToast } from '../toast.ts'
import type { ShellWords } from '../words/words.ts'

type Reason = keyof ShellWords['gentle']['offReasons']

const patienceMs = 15_000

const reasons: Partial<Record<WarningCode, Reason>> = {
  secret_missing: 'secret',
  listener_down: 'listener',
  storage_full: 'storage',
  storage_busy: 'storage',
  storage_broken: 'storage',
}

export const reasonOf = ({ warnings }: Pick<OfficeStatus, 'warnings'>): Reason =>
  warnings.map(({ code }) => reasons[code]).find((reason) => reason !== undefined) ?? 'unknown'

type Parts = Readonly<{ words: () => ShellWords; show: ShowToast; open: () => void }>

export type OutageNotice = Readonly<{ heed: (status: OfficeStatus) => void; close: () => void }>

export const openOutageNotice = ({ words, show, open }: Parts): OutageNotice => {
  let status: OfficeStatus | null = null
  let timer: NodeJS.Timeout | undefined
  let withdraw: (() => void) | null = null

  const tell = (): void => {
    if (status === null) return
    const { gentle } = words()
    withdraw = show({ title: gentle.off, body: gentle.offReasons[reasonOf(status)], isUrgent: false, onClick: open })
  }
  const heal = (): void => {
    clearTimeout(timer)
    timer = undefined
    if (withdraw === null) return
    withdraw()
    withdraw = null
    const { gentle } = words()
    show({ title: gentle.on, body: gentle.onBody, isUrgent: false, onClick: open })
  }
  return {
    heed: (next) => {
      status = next
      if (next.receiving) heal()
      else timer ??= setTimeout(tell, patienceMs).unref()
    },
    close: () => {
      clearTimeout(timer)
      withdraw?.()
    },
  }
}

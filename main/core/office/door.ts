/** Keeps the door for senders open: a port that somebody else holds is tried again, always the same one, and the desk is told meanwhile. */

import { isFault } from '../base/fault.ts'
import type { Log } from '../base/log.ts'
import type { Warnings } from '../base/warnings.ts'
import type { Listener } from '../listener/listener.ts'
import type { RefusalTally } from '../listener/refusals.ts'

export type Door = Readonly<{
  isOpen: () => boolean
  /** The real port once open, the wanted one until then. */
  port: () => number
  refusals: () => RefusalTally
  /** After a sleep or a changed clock: a door that no longer answers is opened anew, on the same port. */
  check: () => Promise<void>
  close: () => Promise<void>
}>

export type DoorOptions = Readonly<{
  open: (port: number) => Promise<Listener>
  /** Whether the open door answers somebody who knocks at it. */
  answers: (port: number) => Promise<boolean>
  port: number
  /** `fail`: a port that cannot be had is the caller's fault to handle. `retry`: it is tried again until it can. */
  whenTaken: 'fail' | 'retry'
  warnings: Warnings
  log: Log
}>

const firstPause = 1_000
const longestPause = 30_000
const nothingRefused: RefusalTally = { total: 0, byCause: {}, lastAt: null }

/** Resolves after the first try, open or (with `retry`) not; rejects with the listener's fault where it may `fail`. */
export const openDoor = async ({ open, answers, port, whenTaken, warnings, log }: DoorOptions): Promise<Door> => {
  let listener: Listener | null = null
  let timer: NodeJS.Timeout | undefined
  let isClosing = false
  /** The real one, once it is known. */
  let wanted = port
  let wasOpen = false
  let checking: Promise<void> | null = null

  const tryAgainLater = (pause: number, error: unknown) => {
    log.warn('the port for senders cannot be opened and is tried again', { error, port: wanted, pause })
    warnings.raise('listener_down', { port: wanted, reason: isFault(error) ? String(error.detail.reason) : 'unknown' })
    timer = setTimeout(() => void attempt(Math.min(pause * 2, longestPause)), pause)
  }
  const attempt = async (pause: number): Promise<void> => {
    try {
      const opened = await open(wanted)
      if (isClosing) return void (await opened.close())
      listener = opened
      wanted = opened.port
      wasOpen = true
      warnings.clear('listener_down')
    } catch (error) {
      if (whenTaken === 'fail' && !wasOpen) throw error
      if (!isClosing) tryAgainLater(pause, error)
    }
  }
  const openAnew = async (silent: Listener): Promise<void> => {
    if (await answers(wanted)) return
    if (isClosing || listener !== silent) return
    log.warn('the port for senders no longer answers and is opened anew', { port: wanted })
    listener = null
    await silent.close().catch((error: unknown) => log.warn('the former port could not be closed in order', { error }))
    if (!isClosing) await attempt(firstPause)
  }

  await attempt(firstPause)
  return {
    isOpen: () => listener !== null,
    port: () => listener?.port ?? wanted,
    refusals: () => listener?.refusals() ?? nothingRefused,
    check: () => {
      if (listener === null) return Promise.resolve()
      checking ??= openAnew(listener).finally(() => {
        checking = null
      })
      return checking
    },
    close: async () => {
      isClosing = true
      clearTimeout(timer)
      await listener?.close()
    },
  }
}

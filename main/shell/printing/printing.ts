/** Prints what the desk's window shows as a slip, without a dialog. */

import type { WebContents } from 'electron'
import type { Printer, PrintJob, PrintResult } from '../../../shared/contract/machine.ts'
import type { Log } from '../../core/base/log.ts'
import { slipOptions } from './slipPage.ts'

type Contents = Pick<WebContents, 'getPrintersAsync' | 'print'>

export const printersOf = async (contents: Contents): Promise<Printer[]> =>
  (await contents.getPrintersAsync()).map(({ name, displayName }) => ({ name, shownName: displayName || name }))

/** Resolves with whether the system took the job, and why not. */
const send = (contents: Contents, job: PrintJob, printer: string): Promise<Readonly<{ isTaken: boolean; reason: string }>> =>
  new Promise((resolve, reject) => {
    try {
      contents.print(slipOptions(job, printer), (isTaken, reason) => resolve({ isTaken, reason }))
    } catch (error) {
      // A size that this system's printers do not take is thrown, not told.
      reject(error)
    }
  })

/** `chosen`: the system's name of the printer; null where nobody chose one. */
export const printSlip = async (contents: Contents, job: PrintJob, chosen: string | null, log: Log): Promise<PrintResult> => {
  if (chosen === null) return { outcome: 'unchosen', printer: null }
  const found = (await printersOf(contents)).find(({ name }) => name === chosen)
  if (found === undefined) return { outcome: 'gone', printer: chosen }
  const printer = found.shownName
  try {
    const { isTaken, reason } = await send(contents, job, chosen)
    if (!isTaken) log.warn('a slip was not printed', { reason })
    return { outcome: isTaken ? 'printed' : 'failed', printer }
  } catch (error) {
    log.warn('a slip could not be handed to the printer', { error })
    return { outcome: 'failed', printer }
  }
}

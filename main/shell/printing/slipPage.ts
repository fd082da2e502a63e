/** What the printer is told of the paper: always its exact size, or a receipt comes out as A4. Pure. */

import type { WebContentsPrintOptions } from 'electron'
import type { PrintJob } from '../../../shared/contract/machine.ts'
import { paperSizes } from '../../../shared/domain/papers.ts'

const micronsPerMm = 1_000

/** Margins of a roll are the slip's own; those of a sheet stand in its style sheet. */
export const slipOptions = ({ paper, heightMm }: PrintJob, printer: string): WebContentsPrintOptions => {
  const { width, height } = paperSizes[paper]
  return {
    silent: true,
    printBackground: false,
    color: false,
    deviceName: printer,
    margins: { marginType: height === null ? 'none' : 'default' },
    pageSize: { width: width * micronsPerMm, height: (height ?? Math.ceil(heightMm)) * micronsPerMm },
  }
}

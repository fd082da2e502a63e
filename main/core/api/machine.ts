/** The machine at the desk as the contract's handlers use it; in a browser there is none, and what only a machine can do is refused. */

import type {
  Machine,
  MachineAsk,
  MachineChange,
  MachineListener,
  Printer,
  PrintJob,
  PrintResult,
} from '../../../shared/contract/machine.ts'
import type { Diagnostics } from '../../../shared/contract/settings.ts'
import { Fault } from '../base/fault.ts'
import type { ApiContext } from './context.ts'
import { exportDiagnostics } from './settings.ts'

/** What the desktop program gives to its windows. */
export type DeskMachine = Readonly<{
  show: () => Machine
  /** Durable when it resolves; every window hears of it. */
  change: (change: MachineChange) => Promise<Machine>
  printers: () => Promise<Printer[]>
  print: (job: PrintJob) => Promise<PrintResult>
  /** Calls are shown and not heard for a while, or heard again. */
  silence: (isSilent: boolean) => Machine
  /** Brings the desk to the front, at this order or at the call that waits longest. */
  openCall: (orderNo: string | null) => void
  openFolder: () => Promise<void>
  /** Asks the person where to; false where they would rather not. */
  save: (file: Diagnostics) => Promise<boolean>
  /** Until `signal` aborts or the program ends. */
  asks: (as: MachineListener, signal: AbortSignal | undefined) => AsyncGenerator<MachineAsk, void, void>
}>

/** Faults with `forbidden` where a browser shows the page. */
export const machineOf = ({ machine }: Pick<ApiContext, 'machine'>): DeskMachine => {
  if (machine === undefined) throw new Fault('forbidden', 'Only the desktop program has a machine')
  return machine
}

/** What leaves the shop is in the audit log before the person is asked where to. */
export const saveDiagnostics = async (context: ApiContext, { by }: Readonly<{ by: string }>): Promise<{ isSaved: boolean }> => {
  const machine = machineOf(context)
  return { isSaved: await machine.save(await exportDiagnostics(context, { by })) }
}

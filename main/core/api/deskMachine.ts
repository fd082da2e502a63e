/** The machine at the desk as the contract's handlers see it; the desktop program has one (main/shell/machine.ts). */

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

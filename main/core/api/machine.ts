/** What only the machine at the desk can do; in a browser there is none, and it is refused. */

import { Fault } from '../base/fault.ts'
import type { ApiContext } from './context.ts'
import type { DeskMachine } from './deskMachine.ts'
import { exportDiagnostics } from './settings.ts'

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

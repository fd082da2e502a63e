/** Keeps everything outside the desk's window in step with the office, from the first look to the end of the program. */

import type { BackOffice } from '../core/backOffice.ts'
import type { Log } from '../core/base/log.ts'
import { attendSigns } from './attendSigns.ts'
import { attendCalls } from './calls/attendCalls.ts'
import { attendTroubles } from './gentle/attendTroubles.ts'
import type { DeskShell } from './machine.ts'
import { openPower } from './power.ts'
import { watchOffice } from './watch.ts'
import type { Desk } from './window.ts'

type Parts = Readonly<{
  office: Pick<BackOffice, 'context' | 'checkDoor'>
  shell: DeskShell
  desk: Pick<Desk, 'window' | 'show'>
  version: string
  dataDir: string
  log: Log
}>

/** To be closed before the office. */
export const attend = ({ office, shell, desk, version, dataDir, log }: Parts): { close: () => void } => {
  const { context } = office
  const watch = watchOffice({ context, log })
  const open = (path: readonly string[]) => {
    shell.asks.desk({ is: 'go', path: [...path] })
    desk.show()
  }
  const calls = attendCalls({ shell, watch, desk: desk.window, clock: context.clock, log })
  const troubles = attendTroubles({ shell, watch, context, open, log })
  const signs = attendSigns({ shell, watch, desk: desk.window, showDesk: desk.show, version, dataDir, log })
  const power = openPower(() => {
    void office.checkDoor()
    shell.alarm.again()
  })
  const renewPower = () => power.keepAwake(shell.file.current().keepsAwake && watch.sight()?.status.receiving === true)
  watch.onSight(renewPower)
  shell.onChange(renewPower)
  return {
    close: () => {
      watch.close()
      for (const part of [calls, troubles, signs, power, shell]) part.close()
    },
  }
}

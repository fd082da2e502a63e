/** The machine at the desk as the windows may use it: its rings, its printer, its start, and the few places that the program opens for a person. */

import { shell } from 'electron'
import type { Machine } from '../../shared/contract/machine.ts'
import type { ApiContext } from '../core/api/context.ts'
import type { DeskMachine } from '../core/api/deskMachine.ts'
import type { Log } from '../core/base/log.ts'
import { type Asks, createAsks } from './asks.ts'
import { type Alarm, openAlarm } from './calls/alarm.ts'
import { openFolder, saveFile } from './dialogs.ts'
import { startAtLogin, startsAtLogin } from './login.ts'
import type { MachineFile } from './machineFile.ts'
import { printersOf, printSlip } from './printing/printing.ts'
import type { Desk } from './window.ts'
import { type ShellWords, wordsIn } from './words/words.ts'

type Parts = Readonly<{
  context: Pick<ApiContext, 'feed' | 'clock'>
  file: MachineFile
  dataDir: string
  desk: Pick<Desk, 'window' | 'show'>
  log: Log
}>

export type DeskShell = Readonly<{
  /** For the windows, by the contract. */
  machine: DeskMachine
  asks: Asks
  alarm: Alarm
  words: () => ShellWords
  file: MachineFile
  /** A choice or the sound has changed. */
  onChange: (heed: () => void) => void
  /** The same calls are there, and somebody has waited for longer. */
  onLonger: (heed: () => void) => void
  close: () => void
}>

const silenceMs = 900_000

export const openMachine = ({ context, file, dataDir, desk, log }: Parts): DeskShell => {
  const { feed, clock } = context
  const { window } = desk
  const asks = createAsks()
  const changeHeeders: (() => void)[] = []
  const waitHeeders: (() => void)[] = []
  let heard: NodeJS.Timeout | undefined
  const words = () => wordsIn(file.current().language)

  const changed = (): void => {
    feed.push({ kind: 'office', id: '', action: 'updated' })
    for (const heed of changeHeeders) heed()
  }
  const alarm = openAlarm({
    clock,
    ring: (ring) => {
      // Where no page can sound, the system's own sound is better than none.
      if (!asks.sound(ring)) shell.beep()
    },
    hush: () => asks.all({ is: 'hush' }),
    onLonger: () => {
      for (const heed of waitHeeders) heed()
    },
  })
  const shown = (): Machine => {
    const { printer, keepsAwake } = file.current()
    return { printer, keepsAwake, startsAtLogin: startsAtLogin(), silentUntil: alarm.silentUntil() }
  }
  const silence = (isSilent: boolean): Machine => {
    clearTimeout(heard)
    alarm.silence(isSilent ? clock.now() + silenceMs : null)
    if (isSilent) heard = setTimeout(changed, silenceMs).unref()
    changed()
    return shown()
  }
  const machine: DeskMachine = {
    show: shown,
    change: async ({ startsAtLogin: wanted, ...choice }) => {
      if (wanted !== undefined) startAtLogin(wanted)
      const isKept = await file.change(choice)
      if (isKept || wanted !== undefined) changed()
      return shown()
    },
    printers: () => printersOf(window.webContents),
    print: (job) => printSlip(window.webContents, job, file.current().printer, log),
    silence,
    openCall: (orderNo) => {
      asks.desk(orderNo === null ? { is: 'show', what: 'queue' } : { is: 'go', path: ['calls', orderNo] })
      desk.show()
    },
    openFolder: () => openFolder(window, dataDir, words()),
    save: (saved) => saveFile(window, saved, words(), log),
    asks: asks.follow,
  }
  return {
    machine,
    asks,
    alarm,
    words,
    file,
    onChange: (heed) => void changeHeeders.push(heed),
    onLonger: (heed) => void waitHeeders.push(heed),
    close: () => {
      clearTimeout(heard)
      alarm.close()
      asks.end()
    },
  }
}

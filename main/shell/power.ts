/** Sleep: kept away while the shop receives, if the person wants so; after one, the office is looked after at once. */

import { powerMonitor, powerSaveBlocker } from 'electron'

export type Power = Readonly<{
  /** The machine may show nothing on its screen but must not sleep. */
  keepAwake: (isWanted: boolean) => void
  close: () => void
}>

/** `onWake`: the machine slept, or somebody came back to it. */
export const openPower = (onWake: () => void): Power => {
  let blocker: number | null = null
  powerMonitor.on('resume', onWake)
  powerMonitor.on('unlock-screen', onWake)

  const keepAwake = (isWanted: boolean): void => {
    if (isWanted) blocker ??= powerSaveBlocker.start('prevent-app-suspension')
    else if (blocker !== null) {
      powerSaveBlocker.stop(blocker)
      blocker = null
    }
  }
  return {
    keepAwake,
    close: () => {
      powerMonitor.off('resume', onWake)
      powerMonitor.off('unlock-screen', onWake)
      keepAwake(false)
    },
  }
}

/** Where a shop's data lies when nobody says otherwise: the same place for the desktop program and the headless host. */

import { join } from 'node:path'

type Machine = Readonly<{ platform: NodeJS.Platform; home: string; env: Readonly<Record<string, string | undefined>> }>

const applicationData = ({ platform, home, env }: Machine): string => {
  if (platform === 'win32') return env.APPDATA || join(home, 'AppData', 'Roaming')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  return env.XDG_CONFIG_HOME || join(home, '.config')
}

/** Electron's own folder for the program (`userData`) with `data` in it, so that its caches stay apart from the shop's books. */
export const defaultDataFolder = (machine: Machine): string => join(applicationData(machine), 'Gasdesk', 'data')

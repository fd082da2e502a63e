/** Electron's globalShortcut: keys that reach the program from wherever the person is. */

import { machine } from './machine.ts'

export const globalShortcut = {
  register: (keys: string, press: () => void): boolean => {
    if (machine.globalKeys.has(keys)) return false
    machine.globalKeys.set(keys, press)
    return true
  },
  unregister: (keys: string): void => void machine.globalKeys.delete(keys),
  isRegistered: (keys: string): boolean => machine.globalKeys.has(keys),
}

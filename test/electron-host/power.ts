/** Electron's powerMonitor and powerSaveBlocker. A test emits `suspend`, `resume` and `shutdown` on the monitor. */

import { EventEmitter } from 'node:events'
import { machine } from './machine.ts'

class PowerMonitor extends EventEmitter {
  isOnBattery = false
  getSystemIdleTime = (): number => 0
  getSystemIdleState = (): string => 'active'
  isOnBatteryPower = (): boolean => this.isOnBattery
}

export const powerMonitor = new PowerMonitor()

let last = 0

export const powerSaveBlocker = {
  start: (kind: string): number => {
    machine.blockers.set(++last, kind)
    return last
  },
  stop: (id: number): boolean => machine.blockers.delete(id),
  isStarted: (id: number): boolean => machine.blockers.has(id),
}

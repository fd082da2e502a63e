import { afterEach, expect, test } from 'vitest'
import { openPower, type Power } from '../../main/shell/power.ts'
import { machine } from '../electron-host/machine.ts'
import { powerMonitor } from '../electron-host/power.ts'

let woken = 0
let power: Power
const open = () => {
  woken = 0
  power = openPower(() => woken++)
}
afterEach(() => power.close())

test('the office is looked after when the machine wakes, and when somebody comes back to it', () => {
  open()
  powerMonitor.emit('resume')
  powerMonitor.emit('unlock-screen')
  expect(woken).toBe(2)
  power.close()
  powerMonitor.emit('resume')
  expect(woken).toBe(2)
})

test('sleep is kept away once, however often it is asked for, and let in again', () => {
  open()
  power.keepAwake(true)
  power.keepAwake(true)
  expect([...machine.blockers.values()]).toEqual(['prevent-app-suspension'])
  power.keepAwake(false)
  power.keepAwake(false)
  expect(machine.blockers.size).toBe(0)
})

test('a program that ends lets the machine sleep', () => {
  open()
  power.keepAwake(true)
  power.close()
  expect(machine.blockers.size).toBe(0)
})

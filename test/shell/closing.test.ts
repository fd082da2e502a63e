import { EventEmitter } from 'node:events'
import { afterEach, expect, test } from 'vitest'
import { closeToTray } from '../../main/shell/closing.ts'
import { app, preventable } from '../electron-host/app.ts'
import { powerMonitor } from '../electron-host/power.ts'

class Window extends EventEmitter {
  hides = 0
  hide = () => void this.hides++
  /** Whether it would have closed. */
  close(): boolean {
    const event = preventable()
    this.emit('close', event)
    return !event.defaultPrevented
  }
}

const open = () => {
  const window = new Window()
  let told = 0
  closeToTray(window, () => told++)
  return { window, told: () => told }
}
afterEach(() => {
  app.removeAllListeners()
  powerMonitor.removeAllListeners()
})

test('closing hides, each time, and says so', () => {
  const { window, told } = open()
  expect([window.close(), window.close()]).toEqual([false, false])
  expect([window.hides, told()]).toEqual([2, 2])
})

test.each([
  ['the program quits', () => app.emit('before-quit', preventable())],
  ['the machine is shut down', () => powerMonitor.emit('shutdown')],
])('once %s, closing closes', (_when, end) => {
  const { window } = open()
  end()
  expect(window.close()).toBe(true)
})

test.each(['query-session-end', 'session-end'])('a session that ends (%s) is not held up by the window', (event) => {
  const { window } = open()
  window.emit(event)
  expect(window.close()).toBe(true)
})

import { expect, test } from 'vitest'
import { mayStartAtLogin, startAtLogin, startsAtLogin } from '../../main/shell/login.ts'
import { machine } from '../electron-host/machine.ts'

test.each([
  ['win32', true, true],
  ['darwin', true, true],
  ['linux', true, false],
  ['win32', false, false],
] as const)('on %s, installed %s, it may enter itself: %s', (platform, isPackaged, may) => {
  expect(mayStartAtLogin(platform, isPackaged)).toBe(may)
})

test('where it may not, it says so and enters nothing', () => {
  expect(startsAtLogin()).toBeNull()
  startAtLogin(true)
  expect(machine.loginItems).toEqual([])
})

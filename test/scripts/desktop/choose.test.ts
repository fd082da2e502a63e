import { expect, test } from 'vitest'
import { chooseHost, type Machine } from '../../../scripts/desktop/choose.ts'

const machine = (over: Partial<Machine>): Machine => ({
  platform: 'win32',
  env: {},
  findRuntime: () => undefined,
  fetchRuntime: () => Promise.reject(new Error('the runtime was asked for')),
  ...over,
})

test('a runtime that is there is used, and none is asked for', async () => {
  expect(await chooseHost(machine({ findRuntime: () => '/electron' }))).toEqual({ desktop: '/electron' })
})

test('a runtime that can be fetched is fetched and used', async () => {
  let here: string | undefined
  const fetchRuntime = async () => {
    here = '/fetched'
    return true
  }
  expect(await chooseHost(machine({ findRuntime: () => here, fetchRuntime }))).toEqual({ desktop: '/fetched' })
})

test('a runtime that cannot be fetched leaves the page, with the reason', async () => {
  const choice = await chooseHost(machine({ fetchRuntime: () => Promise.resolve(false) }))
  expect(choice).toEqual({ reason: "Electron's runtime is not here and could not be fetched" })
})

test('an installer that claims success without a runtime is not believed', async () => {
  expect(await chooseHost(machine({ fetchRuntime: () => Promise.resolve(true) }))).toHaveProperty('reason')
})

test('a machine without a display gets the page, and 110 MB are not fetched for it', async () => {
  const choice = await chooseHost(machine({ platform: 'linux', findRuntime: () => '/electron' }))
  expect(choice).toEqual({ reason: 'this machine has no display for a window' })
})

test.each(['DISPLAY', 'WAYLAND_DISPLAY'])('on Linux %s is a display', async (name) => {
  const choice = await chooseHost(machine({ platform: 'linux', env: { [name]: ':0' }, findRuntime: () => '/electron' }))
  expect(choice).toEqual({ desktop: '/electron' })
})

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultDataFolder } from '../../../main/core/base/defaultFolder.ts'

test.each([
  ['win32', { APPDATA: 'roaming' }, join('roaming', 'Gasdesk', 'data')],
  ['win32', {}, join('home', 'AppData', 'Roaming', 'Gasdesk', 'data')],
  ['darwin', {}, join('home', 'Library', 'Application Support', 'Gasdesk', 'data')],
  ['linux', {}, join('home', '.config', 'Gasdesk', 'data')],
  ['linux', { XDG_CONFIG_HOME: 'xdg' }, join('xdg', 'Gasdesk', 'data')],
] as const)('on %s with %j the data lies in %s', (platform, env, folder) => {
  expect(defaultDataFolder({ platform, home: 'home', env })).toBe(folder)
})

import { expect, test } from 'vitest'
import { openerOf } from '../../../scripts/desktop/openPage.ts'

const url = 'http://127.0.0.1:8788/?token=a&b=c'

test.each(['win32', 'darwin', 'linux'] as const)('on %s the address is one argument and no shell reads it', (platform) => {
  const [program, ...args] = openerOf(platform, url)
  expect(program).not.toMatch(/cmd|sh$/)
  expect(args.at(-1)).toBe(url)
})

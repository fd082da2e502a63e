import { expect, test } from 'vitest'
import { stubOptions, updateOptions } from '../../scripts/package/options.ts'

test('without an address for updates nothing is said of them', () => {
  expect(updateOptions(undefined)).toEqual([])
  expect(updateOptions('')).toEqual([])
})

test('an https address becomes a generic provider', () => {
  expect(updateOptions('https://updates.example.com/gasdesk')).toEqual([
    '-c.publish.provider=generic',
    '-c.publish.url=https://updates.example.com/gasdesk',
  ])
})

test.each([
  'http://updates.example.com/',
  'file:///tmp/',
  'updates',
  'https://me:secret@example.com/',
  'https://example.com/?key=1',
])('%s is refused before anything is packed', (address) => {
  expect(() => updateOptions(address)).toThrow(/GASDESK_UPDATE_URL/)
})

test('against the stub no installer is asked for', () => {
  for (const platform of ['linux', 'win32'] as const) expect(stubOptions(platform, '/stub')).toContain('--dir')
})

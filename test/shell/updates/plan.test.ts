import { expect, test } from 'vitest'
import type { UpdateNote } from '../../../main/shell/updates/note.ts'
import { startWith, type Way, wayOf } from '../../../main/shell/updates/plan.ts'

const note = (state: UpdateNote['state'], from = '1.0.0', version = '1.1.0'): UpdateNote => ({
  from,
  state,
  info: { version, files: [], path: '', sha512: '', releaseDate: '' },
})
const present = (way: Way = 'alone', isHidden = false, version = '1.0.0') => ({ version, way, isHidden })

test('without a note the office opens', () => {
  expect(startWith(null, present())).toBe('open')
})

test('a kept version is installed without a question where the program may be replaced', () => {
  expect(startWith(note('ready'), present('alone'))).toBe('install')
  expect(startWith(note('ready'), present('alone', true))).toBe('install')
})

test('where Windows wants an administrator, a person is asked, and at login nobody', () => {
  expect(startWith(note('ready'), present('asking'))).toBe('ask')
  expect(startWith(note('ready'), present('asking', true))).toBe('open')
})

test('an installer that was started once and changed nothing is never started again', () => {
  expect(startWith(note('tried'), present())).toBe('failed')
  expect(startWith(note('told'), present())).toBe('open')
})

test('the new program knows that it is new', () => {
  expect(startWith(note('tried'), present('alone', false, '1.1.0'))).toBe('updated')
  expect(startWith(note('ready'), present('alone', false, '1.1.0'))).toBe('updated')
})

test('a version that was installed by hand makes the note worthless, also an older one', () => {
  expect(startWith(note('ready'), present('alone', false, '2.0.0'))).toBe('forget')
  expect(startWith(note('tried'), present('alone', false, '0.9.0'))).toBe('forget')
})

test('what has to be installed by hand is never started', () => {
  expect(startWith(note('ready'), present('byHand'))).toBe('open')
})

test.each([
  ['win32', false, true, 'alone'],
  ['win32', false, false, 'asking'],
  ['linux', true, true, 'alone'],
  ['linux', true, false, 'byHand'],
  ['linux', false, true, 'byHand'],
  ['darwin', false, true, 'alone'],
  ['darwin', false, false, 'byHand'],
] as const)('on %s (AppImage: %s, may be written: %s) the way is %s', (platform, isAppImage, mayWrite, way) => {
  expect(wayOf({ platform, isAppImage, mayWrite })).toBe(way)
})

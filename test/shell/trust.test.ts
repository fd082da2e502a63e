/** Only the desk's own page gets through the door: no frame in it, no other page, none that has gone. */

import { expect, it } from 'vitest'
import { isTrusted, type SenderFrame } from '../../main/shell/trust.ts'

const desk: SenderFrame = { url: 'app://desk/#/orders', origin: 'app://desk', parent: null }

it('trusts the main frame of the desk', () => {
  expect(isTrusted(desk)).toBe(true)
})

const gone = Object.defineProperty({ ...desk }, 'url', {
  get: () => {
    throw new Error('Render frame was disposed before WebFrameMain could be accessed')
  },
})

it.each<[string, SenderFrame | null]>([
  ['no frame', null],
  ['a frame that is gone', gone],
  ['a frame in the desk', { ...desk, parent: desk }],
  ['a sandboxed desk, whose origin is its own', { ...desk, origin: 'null' }],
  ['a blank page that inherited the origin', { ...desk, url: 'about:blank' }],
  ['another host of the scheme', { ...desk, url: 'app://evil/', origin: 'app://evil' }],
  ['another scheme', { ...desk, url: 'https://desk/', origin: 'https://desk' }],
  ['a file', { ...desk, url: 'file:///C:/desk.html', origin: 'file://' }],
  ['an address that begins alike', { ...desk, url: 'app://desk.evil/', origin: 'app://desk.evil' }],
])('refuses %s', (_, frame) => {
  expect(isTrusted(frame)).toBe(false)
})

/** Whether an address is the desk's is decided by what it means, never by what it looks like. */

import { describe, expect, it } from 'vitest'
import { deskUrl, isDesk, isMadeByDesk } from '../../main/shell/address.ts'
import { hostile } from '../support/hostile.ts'

describe('the desk is at', () => {
  it.each([deskUrl, 'app://desk', 'app://desk/#/orders/A-1', 'app://desk/assets/x.js?a=1', 'app://desk/\t#/orders'])(
    '%j',
    (url) => {
      expect(isDesk(url)).toBe(true)
    },
  )
})

describe('another place is', () => {
  it.each(hostile)('%j', (url) => {
    expect(isDesk(url)).toBe(false)
  })
})

it('knows what the page itself has made', () => {
  expect(isMadeByDesk('blob:app://desk/0b5a')).toBe(true)
  const foreign = ['blob:app://evil/0b5a', 'blob:https://desk/0b5a', 'blob:null/0b5a', 'app://desk/0b5a', 'blob:blob:app://desk/']
  expect(foreign.filter(isMadeByDesk)).toEqual([])
})

/** A screen learns by code what went wrong, whichever part of the way refused. */

import { ORPCError } from '@orpc/client'
import { expect, it } from 'vitest'
import { failureOf } from '../../../renderer/bridge/failure.ts'

it('reads a failure of the contract with its detail', () => {
  const error = new ORPCError('FAILURE', { data: { code: 'conflict', detail: { by: '阿明' } } })
  expect(failureOf(error)).toEqual({ code: 'conflict', detail: { by: '阿明' } })
})

it.each([
  ['BAD_REQUEST', 'invalid'],
  ['CSRF_TOKEN_MISMATCH', 'forbidden'],
  ['NOT_FOUND', 'not_found'],
  ['PAYLOAD_TOO_LARGE', 'too_large'],
  ['INTERNAL_SERVER_ERROR', 'internal'],
  ['SOMETHING_NEW', 'internal'],
])('reads %s of the transport as %s', (code, expected) => {
  expect(failureOf(new ORPCError(code))).toEqual({ code: expected, detail: {} })
})

it('reads a failure without its data as a fault', () => {
  expect(failureOf(new ORPCError('FAILURE'))).toEqual({ code: 'internal', detail: {} })
})

it.each([new TypeError('fetch failed'), new DOMException('gone', 'AbortError'), 'text', null, undefined])(
  'knows %s for no answer',
  (error) => {
    expect(failureOf(error)).toBeNull()
  },
)

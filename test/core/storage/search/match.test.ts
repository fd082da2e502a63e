import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchExpression, tag } from '../../../../main/core/storage/search/match.ts'
import { termsOf } from '../../../../main/core/storage/search/terms.ts'

test('different values never share a tag, and a tag is one token', () => {
  const value = fc.string({ unit: fc.constantFrom('a', 'A', '!', ' ', '\t', '.', '2', '待', '_'), maxLength: 6 })
  fc.assert(
    fc.property(value, value, (one, other) => {
      expect(tag('status', one) === tag('status', other)).toBe(one === other)
      expect(tag('status', one)).not.toMatch(/[A-Z\s]/)
    }),
  )
})

test('all terms and tags must be met; a number with marks may be met without them', () => {
  expect(matchExpression(termsOf('02-1 台'), [tag('status', 'Pending')])).toBe(
    '"status:!28.ending" AND (("02-" AND "2-1") OR ("021")) AND (("台"))',
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDeeperThan } from '../../../main/core/listener/depth.ts'
import { firstErrorIn } from '../../../main/core/listener/jsonError.ts'
import { isPoisoned } from '../../../main/core/listener/poison.ts'

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0

/** JSON with a few places overwritten, cut out or doubled. */
const damaged = fc
  .tuple(fc.json(), fc.array(fc.tuple(fc.nat(), fc.string({ maxLength: 3 }), fc.nat(3)), { maxLength: 3 }))
  .map(([json, damages]) =>
    damages.reduce((text, [at, put, cut]) => {
      const place = at % (text.length + 1)
      return text.slice(0, place) + put + text.slice(place + cut)
    }, json),
  )

describe('the place of an error', () => {
  test('is the end of what is JSON, and of what was cut off', () => {
    const cut = fc.tuple(fc.dictionary(fc.string(), fc.jsonValue()), fc.nat()).map(([value, at]) => {
      const text = JSON.stringify(value)
      return text.slice(0, 1 + (at % text.length))
    })
    fc.assert(fc.property(fc.oneof(fc.json(), cut), (text) => firstErrorIn(text).position === text.length))
  })

  test('is where V8 says, wherever V8 says where', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        try {
          JSON.parse(text)
        } catch (error) {
          const said = /at position (\d+)/.exec(String(error))?.[1]
          if (said !== undefined && !String(error).includes('non-whitespace'))
            expect(firstErrorIn(text).position).toBe(Number(said))
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('is found in a text of any depth', () => {
    expect(firstErrorIn('['.repeat(250_000)).position).toBe(250_000)
    expect(firstErrorIn(`"${'\\n'.repeat(120_000)}\n"`)).toEqual({ position: 240_001, line: 1, column: 240_002 })
  })
})

describe('the depth of a text', () => {
  test('is that of its value', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const depth = depthOf(JSON.parse(text))
        expect(isDeeperThan(text, depth)).toBe(false)
        if (depth > 0) expect(isDeeperThan(text, depth - 1)).toBe(true)
      }),
    )
  })
})

describe('a poisoned value', () => {
  const key = fc.constantFrom('__proto__', 'constructor', 'prototype', 'a', 'toString')
  const escaped = (text: string): string =>
    [...text].map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
  const spelled = fc.tuple(key, fc.boolean()).map(([name, isEscaped]) => `"${isEscaped ? escaped(name) : name}"`)
  const { text: json } = fc.letrec<{ text: string }>((tie) => ({
    text: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom('1', '"constructor"', '"__proto__"', 'null'),
      fc
        .array(fc.tuple(spelled, tie('text')), { maxLength: 3 })
        .map((entries) => `{${entries.map((entry) => entry.join(':')).join(',')}}`),
      fc.array(tie('text'), { maxLength: 3 }).map((items) => `[${items.join(',')}]`),
    ),
  }))

  test('is one with such a key at any depth, however spelled, and no other', () => {
    const judge = (value: unknown): boolean => {
      if (typeof value !== 'object' || value === null) return false
      const own = Object.getOwnPropertyDescriptor(value, 'constructor')?.value
      const reaches = typeof own === 'object' && own !== null && Object.hasOwn(own, 'prototype')
      return reaches || Object.hasOwn(value, '__proto__') || Object.values(value).some(judge)
    }
    fc.assert(
      fc.property(json, (text) => isPoisoned(text, JSON.parse(text)) === judge(JSON.parse(text))),
      { numRuns: 1_000 },
    )
  })
})

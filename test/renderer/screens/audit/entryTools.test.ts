import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differencesOf } from '../../../../renderer/screens/audit/bodyDiff.ts'
import { curlOf } from '../../../../renderer/screens/audit/curl.ts'

const differences = (before: unknown, after: unknown) => differencesOf(JSON.stringify(before), JSON.stringify(after))

describe('the difference between two bodies', () => {
  it('names each field with what it was and what it is', () => {
    const before = { type: 'order.updated', order: { orderNo: 'A', note: '舊', items: [{ quantity: 1 }, { quantity: 2 }] } }
    const after = { type: 'order.updated', order: { orderNo: 'A', note: null, items: [{ quantity: 3 }], status: 'pending' } }
    expect(differences(before, after)).toEqual([
      { path: 'order.note', before: '"舊"', after: 'null' },
      { path: 'order.items[0].quantity', before: '1', after: '3' },
      { path: 'order.status', before: null, after: '"pending"' },
      { path: 'order.items[1].quantity', before: '2', after: null },
    ])
  })

  it('tells an empty list from an absent one, and a text from a number', () => {
    expect(differences({ items: [] }, {})).toEqual([
      { path: '', before: null, after: '{}' },
      { path: 'items', before: '[]', after: null },
    ])
    expect(differences({ total: '800' }, { total: 800 })).toHaveLength(1)
  })

  it('is none where only the writing differs', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(differencesOf(JSON.stringify(value), JSON.stringify(value, null, 2))).toEqual([])
      }),
    )
  })

  it('cannot be told where one is not JSON', () => {
    expect(differencesOf('{', '{}')).toBeNull()
  })
})

describe.skipIf(process.platform === 'win32')('a delivery as a command', () => {
  it('sends exactly the body through a real shell, and no secret', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const body = JSON.stringify({ text: `${text} ' $HOME \` \\ "` })
        const command = curlOf('http://127.0.0.1:8787/api', body).replace(/^curl/, `printf '%s\\n'`)
        const { stdout } = spawnSync('sh', ['-c', command], { encoding: 'utf8', env: { WEBHOOK_SECRET: 'from outside' } })
        expect(stdout).toContain('X-Webhook-Secret: from outside\n')
        expect(stdout.trimEnd().split('\n').at(-1)).toBe(body)
      }),
      { numRuns: 20 },
    )
  })
})

import { describe, expect, it } from 'vitest'
import { hrefOf, parseRoute } from '../../../renderer/parts/route.ts'

describe('addresses', () => {
  it.each([
    ['', [], {}],
    ['#/', [], {}],
    ['#/orders', ['orders'], {}],
    ['#/orders/A%2F1?status=pending&text=%E7%8E%8B', ['orders', 'A/1'], { status: 'pending', text: '王' }],
    ['#/settings/audit?action=WEBHOOK_RECEIVED', ['settings', 'audit'], { action: 'WEBHOOK_RECEIVED' }],
    ['#/orders/%E0%A4%A', ['orders', '%E0%A4%A'], {}],
  ])('%s leads to %j with %j', (hash, path, query) => {
    expect(parseRoute(hash)).toEqual({ path, query })
  })

  it.each(['A/1', '王?小&明#', '100%', ' '])('keeps the id %j on the way there and back', (id) => {
    expect(parseRoute(hrefOf(['orders', id], { text: id }))).toEqual({ path: ['orders', id], query: { text: id } })
  })

  it('leaves out what narrows nothing', () => {
    expect(hrefOf(['orders'], { status: '', text: undefined })).toBe('#/orders')
  })
})

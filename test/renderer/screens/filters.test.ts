import { describe, expect, it } from 'vitest'
import { makeFormats } from '../../../renderer/parts/formats.ts'
import { parseRoute } from '../../../renderer/parts/route.ts'
import { auditDetailOf } from '../../../renderer/screens/audit/auditDetail.ts'
import { auditFilterOf, auditQueryOf } from '../../../renderer/screens/audit/auditQuery.ts'
import { orderFilterOf } from '../../../renderer/screens/orders/orderQuery.ts'

const formats = makeFormats('zh-TW', 'Asia/Taipei')

describe('the order filter in an address', () => {
  it('is read', () => {
    expect(orderFilterOf(parseRoute('#/orders?status=pending&channel=phone&from=2026-11-01&to=2026-11-24&text=王'))).toEqual({
      status: 'pending',
      channel: 'phone',
      from: '2026-11-01',
      to: '2026-11-24',
      text: '王',
    })
  })

  it('narrows nothing where it was mistyped', () => {
    expect(orderFilterOf(parseRoute('#/orders?channel=fax&from=yesterday&to=&other=1'))).toEqual({})
  })
})

describe('the audit filter in an address', () => {
  it('means whole days of the shop, the last one included', () => {
    const query = auditQueryOf({ action: 'WEBHOOK_RECEIVED', from: '2026-11-24', to: '2026-11-30', status: 'FAILED' })
    expect(auditFilterOf(query, formats)).toEqual({
      action: 'WEBHOOK_RECEIVED',
      status: 'FAILED',
      from: Date.UTC(2026, 10, 23, 16),
      to: Date.UTC(2026, 10, 30, 16),
    })
  })

  it('narrows nothing where it was mistyped', () => {
    expect(auditFilterOf(auditQueryOf({ status: 'MAYBE', from: 'x', other: 'y' }), formats)).toEqual({})
  })
})

describe('the detail of an audit entry', () => {
  it('says outcome, label and count', () => {
    expect(auditDetailOf({ detail: '{"outcome":"created","label":"林太太","sha256":"…"}' })).toEqual({
      outcome: 'created',
      label: '林太太',
      count: null,
    })
    expect(auditDetailOf({ detail: '{"count":12}' }).count).toBe(12)
  })

  it.each(['', '[1]', 'null', '{"outcome":5}', '{'])('says nothing where it is %j', (detail) => {
    expect(auditDetailOf({ detail })).toEqual({ outcome: null, label: null, count: null })
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { appendRefusals } from '../../../../main/core/audit/append.ts'
import { sha256 } from '../../../../main/core/base/receipt.ts'
import type { Outcome } from '../../../../main/core/ingest/delivery.ts'
import { receive } from '../../../../main/core/ingest/receive.ts'
import { lookForReceipt } from '../../../../main/core/storage/lists/receipts/look.ts'
import { indexSome } from '../../../../main/core/storage/search/indexer.ts'
import type { ReceiptAnswer } from '../../../../shared/contract/receipts.ts'
import { type TempDatabase, tempDatabase } from '../../../support/database.ts'
import { guideOrder, start, zone } from '../../../support/events.ts'
import { delivery } from '../../../support/store.ts'

let database: TempDatabase
let now = start
beforeEach(() => {
  database = tempDatabase()
  now = start
})
afterEach(() => database.close())

const event = (orderNo: string, note = '二樓/後門') => ({ type: 'order.created', order: { ...guideOrder, orderNo, note } })

const push = (body: string, id?: string): Outcome => {
  now += 60_000
  const key = id === undefined ? null : { kind: 'id' as const, value: id }
  return receive(database.db, delivery(body, { receivedAt: now, key }), { zone })
}

const look = (text: string): ReceiptAnswer => lookForReceipt(database.db, { text }, { zone, now: now + 1_000 })

describe('what came is found', () => {
  it('by its receipt, in any case and with blanks around it', () => {
    const { receiptId, sha256: digest } = push(JSON.stringify(event('A-1')), 'msg-1')
    push(JSON.stringify(event('A-2')))
    expect(look(` ${receiptId?.toUpperCase()}\n`)).toMatchObject({
      as: 'receipt',
      arrivals: [
        {
          entry: 1,
          eventId: 1,
          at: start + 60_000,
          source: 'company',
          remoteAddress: '192.0.2.7',
          type: 'order.created',
          key: 'id:msg-1',
          receiptId,
          sha256: digest,
          outcome: 'created',
          status: 'applied',
          orderNo: 'A-1',
          likeness: null,
        },
      ],
      isMore: false,
    })
  })

  it('by its digest, every time that it came', () => {
    const { sha256: digest } = push(JSON.stringify(event('A-1')))
    push(JSON.stringify(event('A-1')))
    const { as, arrivals } = look(digest.toUpperCase())
    expect(as).toBe('digest')
    expect(arrivals.map(({ outcome }) => outcome)).toEqual(['duplicate', 'created'])
  })

  it.each([
    ['before its words are in the index', false],
    ['after', true],
  ])('by its order, newest first, %s', (_, isIndexed) => {
    push(JSON.stringify(event('A-1')), 'one')
    push(JSON.stringify({ type: 'order.updated', order: { orderNo: 'A-1', status: 'delivered' } }), 'two')
    push(JSON.stringify(event('A-12')))
    if (isIndexed) while (indexSome(database.db, 20));
    expect(look('A-1').arrivals.map(({ key }) => key)).toEqual(['id:two', 'id:one'])
    expect(look('ａ-１')).toMatchObject({ as: 'order', arrivals: [{ key: 'id:two' }, { key: 'id:one' }] })
  })

  it('by an order number that looks like a receipt', () => {
    const orderNo = '0199aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee'
    push(JSON.stringify(event(orderNo)))
    expect(look(orderNo).arrivals).toHaveLength(1)
  })

  it('and refused for its id, which only the log knows', () => {
    push(JSON.stringify(event('A-1')), 'same')
    const other = JSON.stringify(event('A-2'))
    push(other, 'same')
    expect(look(other).arrivals).toMatchObject([
      { entry: 2, eventId: null, receiptId: null, status: null, outcome: 'mismatch', key: 'id:same', likeness: 'exact' },
    ])
  })

  it('and failed, and says how it stands now', () => {
    const { receiptId } = push(JSON.stringify({ type: 'order.created', order: { orderNo: 'A-1', totalAmount: '800.555' } }))
    expect(look(String(receiptId)).arrivals).toMatchObject([{ outcome: 'failed', status: 'failed', orderNo: 'A-1' }])
  })

  it('fifty times, and says that there is more', () => {
    for (let count = 0; count < 52; count++) push(JSON.stringify(event('A-1', `${count}`)))
    const { arrivals, isMore } = look('A-1')
    expect({ count: arrivals.length, isMore }).toEqual({ count: 50, isMore: true })
  })
})

describe('a pasted body is known', () => {
  const value = event('A-1')
  const compact = JSON.stringify(value)
  const escaped = compact.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`)
  it.each([
    ['as it is', compact, compact, 'exact'],
    ['with blanks and a line end around it', compact, `  ${compact}\r\n`, 'spacing'],
    ['without the line end that was sent', `${compact}\n`, compact, 'spacing'],
    ['without the byte order mark that was sent', `\ufeff${compact}`, compact, 'spacing'],
    [
      'with the line ends of another system',
      JSON.stringify(value, null, 2).replaceAll('\n', '\r\n'),
      JSON.stringify(value, null, 2),
      'spacing',
    ],
    ['as a log shows it, in many lines', compact, JSON.stringify(value, null, 2), 'rewritten'],
    ['though PHP escaped it', escaped.replaceAll('/', '\\/'), compact, 'rewritten'],
    ['though Python spaced and escaped it', escaped.replaceAll('":', '": ').replaceAll(',"', ', "'), compact, 'rewritten'],
  ])('%s', (_, sent, pasted, likeness) => {
    push(sent)
    expect(look(pasted).arrivals).toMatchObject([{ orderNo: 'A-1', likeness }])
  })
})

describe('what did not come', () => {
  it.each([
    ['receipt', '0199aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee'],
    ['digest', 'ab'.repeat(32)],
    ['order', 'B-7'],
    ['body', '{"type":"order.created","order":{"orderNo":"B-7"}}'],
    ['body', '{ half of a'],
  ])('is said of a %s', (as, text) => {
    push(JSON.stringify(event('A-1')))
    expect(look(text)).toMatchObject({ as, arrivals: [], others: [], isMore: false, since: start + 60_000 })
  })

  it('may speak of an order that came otherwise, under whatever name', () => {
    push(JSON.stringify(event('A-1')))
    const asked = JSON.stringify({ type: 'order.created', data: { order_no: 'A-1', note: '三樓' } })
    expect(look(asked)).toMatchObject({
      arrivals: [],
      orderNo: 'A-1',
      sha256: sha256(Buffer.from(asked)),
      others: [{ orderNo: 'A-1' }],
    })
  })

  it('is told together with what was turned away of late', () => {
    const refused = { remoteAddress: null, method: 'POST', path: '/', firstAt: now }
    appendRefusals(database.db, [
      { ...refused, cause: 'unauthorized', count: 40, lastAt: now },
      { ...refused, cause: 'too_large', count: 1, lastAt: now },
      { ...refused, cause: 'unauthorized', count: 2, lastAt: now + 5 },
      { ...refused, cause: 'not_json', count: 9, lastAt: now - 8 * 86_400_000 },
    ])
    expect(look('B-7')).toMatchObject({
      turnedAway: [
        { cause: 'unauthorized', count: 42, lastAt: now + 5 },
        { cause: 'too_large', count: 1, lastAt: now },
      ],
      since: null,
    })
  })
})

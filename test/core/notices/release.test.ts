import { afterEach, beforeEach, expect, test } from 'vitest'
import { acknowledge } from '../../../main/core/notices/acknowledge.ts'
import { release } from '../../../main/core/notices/release.ts'
import { waitingCalls } from '../../../main/core/notices/waiting.ts'
import { type TempDatabase, tempDatabase } from '../../support/database.ts'
import { senderTo } from '../../support/events.ts'

let database: TempDatabase
beforeEach(() => {
  database = tempDatabase()
  senderTo(database.db)({ type: 'phone_order.received', phoneOrder: { orderNo: 'T1', customerName: '林太太', items: [] } })
})
afterEach(() => database.close())

const act = (by: string) => ({ orderNo: 'T1', by, at: 5_000, sourceAddress: null })
const waiting = () => waitingCalls(database.db).map(({ orderNo }) => orderNo)

test('a call that is given back waits again', () => {
  acknowledge(database.db, act('小美'))
  expect(waiting()).toEqual([])
  expect(release(database.db, act('小美'))).toMatchObject({ acknowledgedAt: null, acknowledgedBy: null })
  expect(waiting()).toEqual(['T1'])
})

test('only the person who holds a call gives it back', () => {
  expect(() => release(database.db, act('小美'))).toThrow(expect.objectContaining({ code: 'conflict' }))
  acknowledge(database.db, act('小美'))
  expect(() => release(database.db, act('阿明'))).toThrow(
    expect.objectContaining({ code: 'conflict', detail: { by: '小美', at: 5_000 } }),
  )
  expect(() => release(database.db, { ...act('小美'), orderNo: 'T9' })).toThrow(expect.objectContaining({ code: 'not_found' }))
})

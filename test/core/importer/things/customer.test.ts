import { expect, test } from 'vitest'
import type { CustomerDraft } from '../../../../main/core/importer/draft.ts'
import { customerKey, madeCustomerId } from '../../../../main/core/importer/things/customer.ts'
import { isShopCustomer } from '../../../../main/core/storage/tables/customers.ts'

const row = (rest: Partial<CustomerDraft>): CustomerDraft => ({ kind: 'customers', ...rest })

test('a customer is known by number, else by telephone and name, however the telephone is written', () => {
  expect(customerKey(row({ id: 'C1', phone: '0912345678' }))).toBe('id:C1')
  expect(customerKey(row({ id: null, name: '王', phone: '0912-345-678' }))).toBe(
    customerKey(row({ name: '王', phone: '+886 912345678' })),
  )
  expect(customerKey(row({ name: '王', phone: '0912345678' }))).not.toBe(customerKey(row({ name: '林', phone: '0912345678' })))
  expect(customerKey(row({ name: '王', phone: '不明', address: '甲' }))).not.toBe(
    customerKey(row({ name: '王', phone: '不明', address: '乙' })),
  )
})

test('one whom only a file knows gets a number of the shop’s own, the same each time', () => {
  const id = madeCustomerId('words:["王",null,null]')
  expect(id).toBe(madeCustomerId('words:["王",null,null]'))
  expect(isShopCustomer(id)).toBe(true)
  expect(id).not.toBe(madeCustomerId('words:["林",null,null]'))
})

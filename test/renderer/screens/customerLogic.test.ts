import { describe, expect, it } from 'vitest'
import { missingOf } from '../../../renderer/screens/customers/missing.ts'
import type { Customer } from '../../../shared/domain/entities.ts'
import { paymentOf } from '../../../shared/domain/payments.ts'

const whole: Customer = {
  id: 'C1',
  name: '陳太太',
  phone: '0912345678',
  phoneE164: '+886912345678',
  address: '員林市中山路 1 號',
  paymentType: '現金',
  note: null,
  isIncomplete: true,
  createdAt: 0,
  updatedAt: 0,
}

describe('how a customer pays', () => {
  it.each([
    ['現金', 'cash'],
    ['cash', 'cash'],
    ['COD', 'cash'],
    ['月結', 'monthly'],
    [' Monthly ', 'monthly'],
    ['支票', 'cheque'],
    ['CHECK', 'cheque'],
    ['ｃａｓｈ', 'cash'],
  ])('is understood as senders write it: %s', (type, payment) => {
    expect(paymentOf(type)).toBe(payment)
  })

  it.each([null, '', '匯款', 'constructor'])('is not guessed: %s', (type) => {
    expect(paymentOf(type)).toBeNull()
  })
})

describe('what an incomplete customer lacks', () => {
  it('is nothing where all is there', () => {
    expect(missingOf(whole)).toEqual([])
  })

  it('is what is absent or blank, in the order of the card', () => {
    expect(missingOf({ ...whole, name: null, address: ' ', paymentType: null })).toEqual(['name', 'address', 'payment'])
  })
})

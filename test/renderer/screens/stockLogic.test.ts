import { describe, expect, it } from 'vitest'
import { newsIn, stillLow, toldAfter } from '../../../renderer/screens/stock/lowStockNews.ts'
import type { Crossing } from '../../../shared/contract/stock.ts'

const crossing = (movementId: number): Crossing => ({
  movementId,
  at: movementId,
  item: { productId: `P${movementId}`, productName: null, quantity: 1, minStock: 2, location: null, updatedAt: 0 },
})

describe('the notice of low stock', () => {
  it('tells a new browser of nothing, since the list shows what is low', () => {
    expect(newsIn([crossing(9), crossing(4)], null)).toEqual([])
    expect(toldAfter([crossing(9), crossing(4)], null)).toBe(9)
  })

  it('tells each crossing once, also of the time when nobody looked', () => {
    const [nine, four] = [crossing(9), crossing(4)]
    expect(newsIn([nine, four], 5)).toEqual([nine])
    expect(newsIn([nine, four], toldAfter([nine, four], 5))).toEqual([])
  })

  it('forgets nothing when what ran low is there again', () => {
    expect(toldAfter([], 9)).toBe(9)
  })

  it('speaks no more of what is not low any more', () => {
    expect(stillLow([crossing(9), crossing(4)], [crossing(4)])).toEqual([crossing(4)])
  })
})

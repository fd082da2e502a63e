import { describe, expect, it } from 'vitest'
import { ageOf, waitingTime } from '../../../renderer/parts/ages.ts'
import { isComposing } from '../../../renderer/parts/composing.ts'
import { prettyJson } from '../../../renderer/parts/prettyJson.ts'
import { shortItems, shortProduct } from '../../../shared/domain/shortItems.ts'
import { shownPhone } from '../../../shared/domain/shownPhone.ts'

describe('short items', () => {
  it.each([
    ['瓦斯桶20公斤', '20kg'],
    ['20公斤瓦斯桶', '20kg'],
    ['桶裝瓦斯 16 kg', '16kg'],
    ['鋼瓶(4公斤)', '4kg'],
    ['20KG', '20kg'],
    ['瓦斯桶 2.5公斤', '2.5kg'],
    ['20公斤瓦斯桶押金', '20公斤瓦斯桶押金'],
    ['橡皮管2米', '橡皮管2米'],
    ['瓦斯爐', '瓦斯爐'],
  ])('says %s as %s', (name, short) => {
    expect(shortProduct(name)).toBe(short)
  })

  it('joins lines and adds up those of one product', () => {
    const line = (productName: string, quantity: number) => ({ productName, quantity })
    expect(shortItems([line('瓦斯桶20公斤', 2), line('瓦斯桶16公斤', 1), line('20公斤', 1)])).toBe('20kg×3 · 16kg×1')
    expect(shortItems([])).toBe('')
  })
})

describe('ages', () => {
  it.each([
    [-5_000, 'now', 0],
    [59_999, 'now', 0],
    [60_000, 'minutes', 1],
    [3_599_999, 'minutes', 59],
    [3_600_000, 'hours', 1],
    [86_400_000, 'days', 1],
  ])('%i ms are %s %i', (ms, unit, count) => {
    expect(ageOf(ms)).toEqual({ unit, count })
  })

  it.each([
    [-1, '0:00'],
    [42_900, '0:42'],
    [725_000, '12:05'],
    [3_729_000, '1:02:09'],
  ])('%i ms of waiting are %s', (ms, text) => {
    expect(waitingTime(ms)).toBe(text)
  })
})

describe('phones', () => {
  it.each([
    ['0912345678', '0912-345-678'],
    ['+886912345678', '0912-345-678'],
    ['0912-345678', '0912-345-678'],
    ['04-8320000', '04-8320000'],
    ['0912345678 分機 5', '0912345678 分機 5'],
  ])('%s is read as %s', (phone, shown) => {
    expect(shownPhone(phone)).toBe(shown)
  })
})

describe('JSON for reading', () => {
  it('keeps every digit that was sent', () => {
    expect(prettyJson('{"id":10230000000000000001,"price":800.00}')).toBe(
      '{\n  "id": 10230000000000000001,\n  "price": 800.00\n}',
    )
  })

  it('shows escaped characters, and text with a byte order mark', () => {
    expect(prettyJson('\uFEFF{"name":"\\u738b"}')).toBe('{\n  "name": "王"\n}')
  })

  it('says so when it is none', () => {
    expect(prettyJson('{"a":')).toBeNull()
  })
})

describe('input methods', () => {
  it('own the Enter that ends a composition', () => {
    expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true)
    expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true)
    expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false)
  })
})

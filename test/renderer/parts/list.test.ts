import { describe, expect, it } from 'vitest'
import { fitting, shareWidth } from '../../../renderer/parts/list/columns.ts'
import { destination } from '../../../renderer/parts/list/useRowKeys.ts'

const columns = [
  { key: 'time', width: 100 },
  { key: 'name', width: 100, grow: 1 },
  { key: 'address', width: 150, grow: 2, rank: 2 },
  { key: 'phone', width: 100, rank: 1 },
]

describe('columns', () => {
  it('all stay where there is room', () => {
    expect(fitting(columns, 450)).toEqual(columns)
  })

  it('go by rank, the highest first, where there is none', () => {
    expect(fitting(columns, 449).map(({ key }) => key)).toEqual(['time', 'name', 'phone'])
    expect(fitting(columns, 250).map(({ key }) => key)).toEqual(['time', 'name'])
  })

  it('without a rank stay even where they do not fit', () => {
    expect(fitting(columns, 50).map(({ key }) => key)).toEqual(['time', 'name'])
  })

  it.each([450, 451, 453, 999, 1231])('fill %i pixels to the last', (available) => {
    expect(shareWidth(columns, available).reduce((sum, width) => sum + width, 0)).toBe(available)
  })

  it('never fall below their least width', () => {
    expect(shareWidth(columns, 10)).toEqual([100, 100, 150, 100])
  })

  it('that do not grow leave the spare width unused', () => {
    expect(shareWidth([{ width: 100 }], 300)).toEqual([100])
  })
})

describe('keys in a list', () => {
  it.each([
    ['ArrowDown', 6],
    ['ArrowUp', 4],
    ['PageDown', 15],
    ['PageUp', -5],
    ['Home', 0],
    ['End', 99],
    ['a', null],
  ])('%s leads from row 5 to %s', (key, target) => {
    expect(destination(key, 5, 100, 10)).toBe(target)
  })
})

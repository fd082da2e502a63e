import { describe, expect, it } from 'vitest'
import { mergeHead, mostKept, replaceRows } from '../../../renderer/screens/live/mergeHead.ts'
import type { Page } from '../../../shared/contract/paging.ts'

type Row = Readonly<{ id: number; text?: string }>
const keyOf = (row: Row) => String(row.id)
const page = (ids: readonly number[], older: string | null): Page<Row> => ({
  rows: ids.map((id) => ({ id })),
  older,
  newer: null,
})
const idsOf = (pages: readonly Page<Row>[]) => pages.map(({ rows }) => rows.map(({ id }) => id))

describe('bringing in the newest rows', () => {
  it('puts them above, and keeps the older pages', () => {
    const merged = mergeHead([page([6, 5, 4], '4'), page([3, 2, 1], '1')], page([8, 7, 6], '6'), keyOf)
    expect(idsOf(merged.pages)).toEqual([
      [8, 7, 6],
      [5, 4, 3, 2, 1],
    ])
    expect(merged).toMatchObject({ added: ['8', '7'], joined: true })
    expect(merged.pages.at(-1)?.older).toBe('1')
  })

  it('loses no row between the pages and shows none twice', () => {
    const merged = mergeHead([page([6, 5], '5'), page([4, 3], '3'), page([2, 1], null)], page([7, 6], '6'), keyOf)
    expect(idsOf(merged.pages).flat()).toEqual([7, 6, 5, 4, 3, 2, 1])
    expect(merged.pages).toHaveLength(3)
  })

  it('goes on from the new head where only one page was loaded', () => {
    const merged = mergeHead([page([6, 5, 4], '4')], page([7, 6, 5], '5'), keyOf)
    expect(idsOf(merged.pages)).toEqual([[7, 6, 5]])
    expect(merged.pages[0]?.older).toBe('5')
  })

  it('starts over where more arrived than a page holds', () => {
    const merged = mergeHead([page([3, 2], '2'), page([1], null)], page([9, 8], '8'), keyOf)
    expect(idsOf(merged.pages)).toEqual([[9, 8]])
    expect(merged.joined).toBe(false)
  })

  it('drops what no longer belongs, from the part that was asked for again', () => {
    const merged = mergeHead([page([6, 5, 4], '4'), page([3, 2], null)], page([6, 4, 3], '3'), keyOf)
    expect(idsOf(merged.pages).flat()).toEqual([6, 4, 3, 2])
  })

  it('takes the whole list from a head that is all there is', () => {
    const merged = mergeHead([page([2, 1], null)], page([], null), keyOf)
    expect(idsOf(merged.pages)).toEqual([[]])
  })

  it('fills a list that was empty', () => {
    const merged = mergeHead([page([], null)], page([1], null), keyOf)
    expect(merged).toMatchObject({ added: ['1'], joined: true })
  })

  it('shows a row once although it moved up from an older page', () => {
    const merged = mergeHead([page([6, 5], '5'), page([4, 3], '3')], page([3, 6], '6'), keyOf)
    expect(idsOf(merged.pages).flat()).toEqual([3, 6, 5, 4])
  })

  it('does not grow for ever while rows come in all day', () => {
    let pages = [page([2, 1], '1'), page([0], null)]
    let most = 0
    for (let id = 3; id < 20_000; id++) {
      pages = mergeHead(pages, page([id, id - 1], String(id - 1)), keyOf).pages
      most = Math.max(most, idsOf(pages).flat().length)
    }
    expect(most).toBeGreaterThan(mostKept)
    expect(most).toBeLessThan(mostKept + 10)
    expect(pages.at(-1)?.older).not.toBeNull()
  })
})

describe('renewing rows', () => {
  it('changes their content and not their place', () => {
    const pages = replaceRows([page([3, 2], '2'), page([1], null)], [{ id: 1, text: 'new' }, { id: 9 }], keyOf)
    expect(idsOf(pages)).toEqual([[3, 2], [1]])
    expect(pages[1]?.rows[0]).toEqual({ id: 1, text: 'new' })
  })
})

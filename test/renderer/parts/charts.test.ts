import { expect, test } from 'vitest'
import { type Look, optionOf } from '../../../renderer/parts/charts/option.ts'
import type { ChartContent } from '../../../renderer/parts/charts/series.ts'

const look: Look = {
  tones: { main: '#111111', soft: '#222222', mark: '#333333' },
  ink: '#000000',
  inkSoft: '#444444',
  line: '#dddddd',
  paper: '#ffffff',
  fontFamily: 'sans-serif',
  fontSize: 13,
  isStill: false,
}
const content: ChartContent = {
  categoryName: '時段',
  categories: ['8 時', '9 時'],
  format: (value) => `${value} 筆`,
  series: [
    { name: '今日', kind: 'bar', tone: 'main', values: [3, null] },
    { name: '存量', kind: 'step', tone: 'mark', values: [1, 2] },
  ],
}

test('the tooltip is drawn, never written into the page as markup', () => {
  expect(optionOf(content, look)).toMatchObject({ tooltip: { renderMode: 'richText' } })
})

test('an hour of which nothing is known stays empty', () => {
  expect(optionOf(content, look)).toMatchObject({
    series: [
      { type: 'bar', data: [3, null] },
      { type: 'line', step: 'end' },
    ],
  })
})

test('nothing moves for who asked for reduced motion', () => {
  expect(optionOf(content, { ...look, isStill: true })).toMatchObject({ animation: false })
})

test('one series needs no legend, two do', () => {
  expect(optionOf(content, look)).toMatchObject({ legend: { show: true } })
  expect(optionOf({ ...content, series: content.series.slice(0, 1) }, look)).toMatchObject({ legend: { show: false } })
})

test('rows lie down in reading order', () => {
  expect(optionOf({ ...content, direction: 'rows' }, look)).toMatchObject({ yAxis: { data: content.categories, inverse: true } })
})

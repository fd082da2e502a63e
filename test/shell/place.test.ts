/** The window stands where it stood, as long as a person can reach it there. */

import { expect, it } from 'vitest'
import { type Place, placeIn, placeOn, type Rectangle } from '../../main/shell/place.ts'

const main: Rectangle = { x: 0, y: 0, width: 1920, height: 1040 }
const right: Rectangle = { x: 1920, y: 0, width: 1280, height: 984 }
const left: Rectangle = { x: -1280, y: 0, width: 1280, height: 984 }
const place = (x: number, y: number, width = 1200, height = 800): Place => ({
  bounds: { x, y, width, height },
  isMaximized: false,
  zoom: 1.25,
})

it('opens in the middle of the main screen the first time', () => {
  expect(placeOn([main, right], null)).toEqual({
    bounds: { x: 240, y: 70, width: 1440, height: 900 },
    isMaximized: false,
    zoom: 1,
  })
})

it('takes what a small screen has, and no less than the desk needs', () => {
  expect(placeOn([{ x: 0, y: 0, width: 1280, height: 680 }], null).bounds).toEqual({ x: 0, y: 0, width: 1280, height: 680 })
  expect(placeOn([{ x: 0, y: 0, width: 800, height: 560 }], null).bounds).toEqual({ x: 0, y: 0, width: 1024, height: 640 })
})

it.each([
  ['on the main screen', place(100, 50)],
  ['on the second screen', place(1950, 10)],
  ['on a screen to the left', place(-1200, 20)],
  ['across two screens', place(1500, 10)],
  ['half beyond the edge', place(1700, 900)],
])('stands again %s', (_, kept) => {
  expect(placeOn([main, right, left], kept)).toEqual(kept)
})

it.each([
  ['its screen is gone', place(1950, 10)],
  ['it is far away', place(40_000, -9_000)],
  ['its bar is above every screen', place(100, -60)],
  ['only a sliver could be seen', place(1_900, 100)],
  ['its bar is below the screen', place(100, 1_030)],
])('comes to the main screen where %s', (_, kept) => {
  const { bounds, zoom } = placeOn([main], kept)
  expect(bounds).toEqual({ x: 360, y: 120, width: 1200, height: 800 })
  expect(zoom).toBe(1.25)
})

it('shrinks with its screen', () => {
  expect(placeOn([{ ...right, x: 0 }], place(0, 0, 3000, 2000)).bounds).toEqual({ x: 0, y: 0, width: 1280, height: 984 })
})

it('stands maximised again', () => {
  expect(placeOn([main], { ...place(10, 10), isMaximized: true }).isMaximized).toBe(true)
})

it('reads what it wrote', () => {
  expect(placeIn(JSON.stringify(place(1, 2)))).toEqual(place(1, 2))
})

it.each(['', 'null', '[]', '{', '7', '{"bounds":{"x":1}}', '{"bounds":{"x":null,"y":0,"width":1,"height":1}}', '{"bounds":"x"}'])(
  'takes %j for no place',
  (text) => {
    expect(placeIn(text)).toBeNull()
  },
)

it.each([0, 99, -1, 'x', null])('takes a size of %j for the usual one', (zoom) => {
  expect(placeIn(JSON.stringify({ ...place(1, 2), zoom }))?.zoom).toBe(1)
})

import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import { indexed } from '../../../scripts/screens/indexed.ts'

/** A picture of one row for each colour, as many pixels wide as its count. */
const drawn = (width: number, height: number, colourAt: (x: number, y: number) => readonly [number, number, number]) => {
  const png = new PNG({ width, height })
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) png.data.set([...colourAt(x, y), 255], (y * width + x) * 4)
  return PNG.sync.write(png)
}
const pixels = (picture: Buffer) => PNG.sync.read(picture).data

test('a picture of few colours stays what it is', () => {
  const picture = drawn(30, 8, (x, y) => [x * 8, y * 30, 7])
  expect(pixels(indexed(picture)).equals(pixels(picture))).toBe(true)
})

test('a colour for which there is no room becomes the one most like it', () => {
  const picture = drawn(300, 2, (x) => [Math.min(x, 254), x > 254 ? 200 : 0, x > 254 ? x - 45 : 0])
  const [before, after] = [pixels(picture), pixels(indexed(picture))]
  const apart = before.map((value, at) => Math.abs(value - (after[at] ?? 0)))
  expect(Math.max(...apart)).toBeGreaterThan(0)
  expect(Math.max(...apart)).toBeLessThan(46)
})

test('a small dot of a colour of its own keeps it, however many greys there are', () => {
  const picture = drawn(600, 8, (x, y) =>
    x === 0 && y === 0 ? [21, 128, 61] : [x % 256, (x + Math.floor(x / 256)) % 256, x % 256],
  )
  expect([...pixels(indexed(picture)).subarray(0, 3)]).toEqual([21, 128, 61])
})

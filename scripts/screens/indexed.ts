// Makes a picture of a screen smaller: a screen has few colours, so each pixel is written as its place in a table of at most 256.
import { crc32, deflateSync } from 'node:zlib'
import { PNG } from 'pngjs'

const mostColours = 256

/** As 0xRRGGBB: half of them the most frequent, the others those that are missed most, so that a small green dot stays green. */
function palette(pixels: Uint32Array): number[] {
  const counts = new Map<number, number>()
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const ranked = [...counts].sort((a, b) => b[1] - a[1])
  const chosen = ranked.slice(0, mostColours / 2).map(([colour]) => colour)
  const left = ranked.slice(mostColours / 2).map(([colour, count]) => ({ colour, count, gap: Number.POSITIVE_INFINITY }))
  const near = (to: number) => {
    for (const each of left) each.gap = Math.min(each.gap, distance(each.colour, to))
  }
  chosen.forEach(near)
  while (chosen.length < mostColours && left.length > 0) {
    const most = left.reduce((best, each) => (each.count * each.gap > best.count * best.gap ? each : best))
    chosen.push(most.colour)
    left.splice(left.indexOf(most), 1)
    near(most.colour)
  }
  return chosen
}

const distance = (one: number, other: number): number =>
  [16, 8, 0].reduce((sum, shift) => sum + (((one >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0)

/** A colour's own place, or that of the one most like it: at the edges of letters nobody sees the difference. */
function placesIn(colours: readonly number[]): (colour: number) => number {
  const places = new Map(colours.map((colour, place) => [colour, place]))
  return (colour) => {
    const known = places.get(colour)
    if (known !== undefined) return known
    const nearest = colours.reduce(
      (best, each, place) => (distance(each, colour) < distance(colours[best] ?? 0, colour) ? place : best),
      0,
    )
    places.set(colour, nearest)
    return nearest
  }
}

/** PNG (third edition), 5.3: length, type, data, CRC of the latter two. */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])

/** An opaque PNG as one with a palette (PNG, 11.2: colour type 3, eight bits, no filter). */
export function indexed(picture: Buffer): Buffer {
  const { width, height, data } = PNG.sync.read(picture)
  const pixels = Uint32Array.from({ length: width * height }, (_, at) => data.readUInt32BE(at * 4) >>> 8)
  const colours = palette(pixels)
  const placeOf = placesIn(colours)
  const rows = Buffer.alloc((width + 1) * height)
  for (const [at, colour] of pixels.entries()) rows[at + Math.floor(at / width) + 1] = placeOf(colour)
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  const table = Buffer.from(colours.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

// The three containers that the systems want their icons in. Each is a few bytes of header around pictures.
import { PNG } from 'pngjs'
import type { Picture } from './draw.ts'

export const pngOf = (picture: Picture): Buffer => PNG.sync.write(picture)

/** Rows from the bottom up, blue before red, with or without the alpha byte; rows end on a multiple of four bytes. */
function bottomUp({ width, height, data }: Picture, bytes: 3 | 4): Buffer {
  const row = Math.ceil((width * bytes) / 4) * 4
  const out = Buffer.alloc(row * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 4
      const to = (height - 1 - y) * row + x * bytes
      const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(from, from + 4)
      out.set(bytes === 4 ? [blue, green, red, alpha] : [blue, green, red], to)
    }
  }
  return out
}

/** BITMAPINFOHEADER; an icon's names twice the height, for the mask that follows the colours. */
function bitmapHeader(width: number, height: number, bits: number): Buffer {
  const header = Buffer.alloc(40)
  header.writeUInt32LE(40, 0)
  header.writeInt32LE(width, 4)
  header.writeInt32LE(height, 8)
  header.writeUInt16LE(1, 12)
  header.writeUInt16LE(bits, 14)
  return header
}

/** Windows' .bmp with 24 bits, as the installer's pages want it. */
export function bmpOf(picture: Picture): Buffer {
  const pixels = bottomUp(picture, 3)
  const file = Buffer.alloc(14)
  file.write('BM', 0, 'latin1')
  file.writeUInt32LE(54 + pixels.length, 2)
  file.writeUInt32LE(54, 10)
  return Buffer.concat([file, bitmapHeader(picture.width, picture.height, 24), pixels])
}

/** Old readers know a PNG inside an icon only at 256 pixels: smaller ones go in as bitmaps. */
function icoImage(picture: Picture): Buffer {
  if (picture.width >= 256) return pngOf(picture)
  const mask = Buffer.alloc(Math.ceil(picture.width / 32) * 4 * picture.height)
  return Buffer.concat([bitmapHeader(picture.width, picture.height * 2, 32), bottomUp(picture, 4), mask])
}

/** Windows' .ico. */
export function icoOf(pictures: readonly Picture[]): Buffer {
  const images = pictures.map(icoImage)
  const header = Buffer.alloc(6 + 16 * pictures.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let offset = header.length
  for (const [index, { width, height }] of pictures.entries()) {
    const at = 6 + 16 * index
    const size = images[index]?.length ?? 0
    header.set([width % 256, height % 256], at)
    header.writeUInt16LE(1, at + 4)
    header.writeUInt16LE(32, at + 6)
    header.writeUInt32LE(size, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += size
  }
  return Buffer.concat([header, ...images])
}

/** Apple's names for a width in pixels; one that serves a plain and a doubled size has two. */
const icnsTypes: Readonly<Record<number, readonly string[]>> = {
  32: ['ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic13', 'ic08'],
  512: ['ic14', 'ic09'],
  1024: ['ic10'],
}

/** macOS' .icns: PNGs under four letters that name their size. */
export function icnsOf(pictures: readonly Picture[]): Buffer {
  const parts = pictures.flatMap((picture) => {
    const image = pngOf(picture)
    return (icnsTypes[picture.width] ?? []).map((type) => {
      const head = Buffer.alloc(8)
      head.write(type, 0, 'latin1')
      head.writeUInt32BE(8 + image.length, 4)
      return Buffer.concat([head, image])
    })
  })
  const head = Buffer.alloc(8)
  head.write('icns', 0, 'latin1')
  head.writeUInt32BE(
    parts.reduce((sum, part) => sum + part.length, 8),
    4,
  )
  return Buffer.concat([head, ...parts])
}

import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..', '..')
const bytes = (path: string): Buffer => readFileSync(resolve(root, path))
const sizeOf = (png: Buffer): string => {
  const { width, height } = PNG.sync.read(png)
  return `${width}x${height}`
}

test("Windows' icon holds every size from 16 to 256, each whole", () => {
  const ico = bytes('build/icon.ico')
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 9])
  const sizes = Array.from({ length: 9 }, (_, index) => {
    const at = 6 + 16 * index
    const image = ico.subarray(ico.readUInt32LE(at + 12), ico.readUInt32LE(at + 12) + ico.readUInt32LE(at + 8))
    const width = ico[at] || 256
    if (width === 256) expect(sizeOf(image)).toBe('256x256')
    // A bitmap: its header, its colours, and one bit a pixel of mask in rows of four bytes.
    else expect(image.length).toBe(40 + width * width * 4 + Math.ceil(width / 32) * 4 * width)
    return width
  })
  expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 128, 256])
})

test("macOS' icon holds its sizes as pictures", () => {
  const icns = bytes('build/icon.icns')
  expect(icns.toString('latin1', 0, 4)).toBe('icns')
  expect(icns.readUInt32BE(4)).toBe(icns.length)
  const found: Record<string, string> = {}
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
    found[icns.toString('latin1', at, at + 4)] = sizeOf(icns.subarray(at + 8, at + icns.readUInt32BE(at + 4)))
  expect(found).toEqual({
    ic11: '32x32',
    ic12: '64x64',
    ic07: '128x128',
    ic13: '256x256',
    ic08: '256x256',
    ic14: '512x512',
    ic09: '512x512',
    ic10: '1024x1024',
  })
})

test("the installer's side is the 24-bit bitmap that NSIS takes", () => {
  const bmp = bytes('build/installerSidebar.bmp')
  expect([bmp.toString('latin1', 0, 2), bmp.readInt32LE(18), bmp.readInt32LE(22), bmp.readUInt16LE(28)]).toEqual([
    'BM',
    164,
    314,
    24,
  ])
  expect(bmp.readUInt32LE(2)).toBe(bmp.length)
})

const widths: Readonly<Record<string, number>> = { '': 16, '@1.25x': 20, '@1.5x': 24, '@2x': 32, '@3x': 48 }

test("the tray's pictures have the size that their name says, and show something", () => {
  const names = readdirSync(resolve(root, 'resources')).filter((name) => /^(tray|badge)-/.test(name))
  expect(names.length).toBeGreaterThan(50)
  for (const name of names) {
    const scale = /(@[\d.]+x)?\.png$/.exec(name)?.[1] ?? ''
    const { width, height, data } = PNG.sync.read(bytes(`resources/${name}`))
    expect([name, width, height]).toEqual([name, widths[scale], widths[scale]])
    const opaque = data.filter((value, index) => index % 4 === 3 && value > 128).length
    expect(opaque / (width * height), name).toBeGreaterThan(0.12)
    expect(opaque / (width * height), name).toBeLessThan(0.95)
  }
})

test('the states of the tray are told apart without colour as well', () => {
  const shape = (state: string): string => {
    const { data } = PNG.sync.read(bytes(`resources/tray-${state}Template@2x.png`))
    return data
      .filter((_, index) => index % 4 === 3)
      .map((alpha) => (alpha > 128 ? 1 : 0))
      .join('')
  }
  const shapes = ['receiving', 'not-receiving', 'ringing'].map(shape)
  expect(new Set(shapes).size).toBe(3)
  const [receiving = '', ...others] = shapes
  for (const other of others) expect([...other].filter((bit, index) => bit !== receiving[index]).length).toBeGreaterThan(40)
})

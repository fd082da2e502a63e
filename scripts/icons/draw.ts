// Draws build/icon.svg in a real Chromium, at any size, with the classes that choose what of it is shown.
import { readFileSync } from 'node:fs'
import { PNG } from 'pngjs'
import { launchBrowser } from '../browser.ts'

export type Look = Readonly<{
  width: number
  height?: number
  /** Of the root element: see the drawing's own style. */
  classes?: string
  /** The part of the drawing that fills the picture: x, y, width, height. All of it unless given. */
  part?: string
  /** CSS; transparent unless given. */
  background?: string
}>

export type Picture = PNG
export type Draw = (look: Look) => Promise<Picture>

const pageOf = (svg: string, { width, height = width, classes = '', part = '0 0 512 512', background = 'transparent' }: Look) => {
  const root = `<svg class="${classes}" width="${width}" height="${height}"`
  const drawing = svg.replace('<svg', root).replace(/viewBox="[^"]*"/, `viewBox="${part}"`)
  return `<!doctype html><style>html, body { margin: 0; background: ${background} } svg { display: block }</style>${drawing}`
}

/** Opens a browser for as many pictures as are wanted; the caller closes it. */
export async function drawer(file: string): Promise<Readonly<{ draw: Draw; close: () => Promise<void> }>> {
  const svg = readFileSync(file, 'utf8')
  const browser = await launchBrowser()
  const page = await browser.newPage({ deviceScaleFactor: 1 })
  return {
    close: () => browser.close(),
    draw: async (look) => {
      const clip = { x: 0, y: 0, width: look.width, height: look.height ?? look.width }
      await page.setViewportSize({ width: Math.max(clip.width, 64), height: Math.max(clip.height, 64) })
      await page.setContent(pageOf(svg, look))
      return PNG.sync.read(await page.screenshot({ clip, omitBackground: true }))
    },
  }
}

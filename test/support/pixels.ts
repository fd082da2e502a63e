/** Contrast as it is painted: each short text on screen is found in a picture of the page, and its ink compared with its ground. */

import type { Page } from 'playwright-core'
import { PNG } from 'pngjs'

type Box = Readonly<{ text: string; x: number; y: number; width: number; height: number; isLarge: boolean }>
type Colour = readonly [red: number, green: number, blue: number]

/** Drawn this much larger, so that strokes have pixels of their full colour and are not all edge. */
export const pixelScale = 3

/** WCAG 2.2, 1.4.3. */
const least = { usual: 4.5, large: 3 }

const linear = (channel: number): number => {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
const luminance = ([red, green, blue]: Colour): number => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)

function contrast(a: Colour, b: Colour): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((first, second) => first - second)
  return (light + 0.05) / (dark + 0.05)
}

/** The most frequent colour of a box is its ground; its ink is the colour that stands out most from it. */
function contrastIn(picture: PNG, box: Readonly<{ x: number; y: number; width: number; height: number }>): number {
  const counts = new Map<number, number>()
  for (let y = Math.max(0, box.y); y < Math.min(picture.height, box.y + box.height); y++)
    for (let x = Math.max(0, box.x); x < Math.min(picture.width, box.x + box.width); x++) {
      const colour = picture.data.readUInt32BE((y * picture.width + x) * 4) >>> 8
      counts.set(colour, (counts.get(colour) ?? 0) + 1)
    }
  const [ground] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [0]
  return Math.max(1, ...[...counts.keys()].map((ink) => contrast(channels(ink), channels(ground))))
}

const channels = (colour: number): Colour => [(colour >> 16) & 255, (colour >> 8) & 255, colour & 255]

/** Every text that stands wholly in sight on one line, each look of it once. */
const boxesOf = (page: Page): Promise<Box[]> =>
  page.evaluate(() => {
    const isClipped = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).clipPath !== 'none' || isClipped(element.parentElement))
    const seen = new Set<string>()
    const found: Box[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (element === null || text === '' || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        continue
      // Rolling digits and texts for those who hear them are in the document but not in the picture.
      if (element.closest(':disabled, [aria-disabled=true], .ant-scroll-number, .skip') !== null) continue
      if (isClipped(element)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const { x, y, width, height } = range.getBoundingClientRect()
      const isWhole = x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight && width >= 4 && height < 60
      const top = document.elementFromPoint(x + width / 2, y + height / 2)
      if (!isWhole || top === null || !(element.contains(top) || top.contains(element))) continue
      const style = getComputedStyle(element)
      const look = [style.color, style.fontSize, style.fontWeight, element.className, element.parentElement?.className].join('|')
      if (seen.has(look)) continue
      seen.add(look)
      const size = Number.parseFloat(style.fontSize)
      found.push({ text, x, y, width, height, isLarge: size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) })
    }
    return found
  })

/** The texts whose painted contrast is too low, each with what it has. Needs a page drawn at `pixelScale`. */
export async function faintTexts(page: Page): Promise<string[]> {
  const boxes = await boxesOf(page)
  const picture = PNG.sync.read(await page.screenshot({ animations: 'disabled', caret: 'hide' }))
  const scale = picture.width / (page.viewportSize()?.width ?? picture.width)
  return boxes.flatMap((box) => {
    const [x, y, width, height] = [box.x, box.y, box.width, box.height].map((length) => Math.round(length * scale))
    const found = contrastIn(picture, { x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 })
    const wanted = box.isLarge ? least.large : least.usual
    return found < wanted ? [`${box.text.slice(0, 40)}: ${found.toFixed(2)}`] : []
  })
}

/** Where the desk's window stands: where it stood last, as far as the screens of today have it. */

export type Rectangle = Readonly<{ x: number; y: number; width: number; height: number }>

export type Place = Readonly<{
  bounds: Rectangle
  isMaximized: boolean
  /** 1 is the page's own size. */
  zoom: number
}>

export const smallestWindow = { width: 1024, height: 640 }
const usualWindow = { width: 1440, height: 900 }
/** So much of the bar at its top must be on a screen, or nobody could take hold of it. */
const hold = { width: 160, height: 24 }
const barHeight = 32

const between = (least: number, value: number, most: number): number => Math.max(least, Math.min(value, most))

/** The length that two stretches have in common. */
const overlap = (start: number, length: number, otherStart: number, otherLength: number): number =>
  Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart)

const isWithinReach = ({ x, y, width }: Rectangle, area: Rectangle): boolean =>
  overlap(x, width, area.x, area.width) >= hold.width && overlap(y, barHeight, area.y, area.height) >= hold.height

/** Never larger than the screen, unless the screen is smaller than the window may be. */
const sizeIn = (area: Rectangle, { width, height }: Readonly<{ width: number; height: number }>) => ({
  width: between(smallestWindow.width, width, Math.max(area.width, smallestWindow.width)),
  height: between(smallestWindow.height, height, Math.max(area.height, smallestWindow.height)),
})

const centredIn = (area: Rectangle, size: Readonly<{ width: number; height: number }>): Rectangle => ({
  x: area.x + Math.max(0, Math.round((area.width - size.width) / 2)),
  y: area.y + Math.max(0, Math.round((area.height - size.height) / 2)),
  ...size,
})

/** `areas`: what of each screen is free for windows, the main screen's first. */
export const placeOn = (areas: readonly Rectangle[], kept: Place | null): Place => {
  const main = areas[0] ?? { x: 0, y: 0, ...usualWindow }
  if (kept === null) return { bounds: centredIn(main, sizeIn(main, usualWindow)), isMaximized: false, zoom: 1 }
  const area = areas.find((each) => isWithinReach(kept.bounds, each))
  if (area === undefined) return { ...kept, bounds: centredIn(main, sizeIn(main, kept.bounds)) }
  return { ...kept, bounds: { x: kept.bounds.x, y: kept.bounds.y, ...sizeIn(area, kept.bounds) } }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const isWhole = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) < 100_000

/** Null for whatever is no place: then the window stands where a new one does. */
export const placeIn = (text: string): Place | null => {
  try {
    const { bounds, isMaximized, zoom }: Partial<Place> = Object(JSON.parse(text))
    if (!isRecord(bounds)) return null
    const { x, y, width, height } = bounds
    if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return null
    const isSound = typeof zoom === 'number' && zoom >= 0.5 && zoom <= 3
    return { bounds: { x, y, width, height }, isMaximized: isMaximized === true, zoom: isSound ? zoom : 1 }
  } catch {
    return null
  }
}

// Which files are made of the drawing: build/ for the installers, resources/ for the program itself.
import type { Draw, Look, Picture } from './draw.ts'
import { bmpOf, icnsOf, icoOf, pngOf } from './formats.ts'

type IconFile = Readonly<{ path: string; make: (draw: Draw) => Promise<Buffer> }>

/** Fine lines turn to mud in 32 pixels and less. */
const appLook = (size: number): Look => ({ width: size, classes: size <= 32 ? 'small' : '', part: '24 24 464 464' })

/** One after the other: there is one page to draw on. */
async function drawAll(draw: Draw, looks: readonly Look[]): Promise<Picture[]> {
  const pictures: Picture[] = []
  for (const look of looks) pictures.push(await draw(look))
  return pictures
}

const png = (path: string, look: Look): IconFile => ({ path, make: async (draw) => pngOf(await draw(look)) })

const icoSizes = [16, 20, 24, 32, 40, 48, 64, 128, 256]
const icnsSizes = [32, 64, 128, 256, 512, 1024] as const

/** macOS leaves a margin around the plate. */
const macLook = (size: number): Look => ({ width: size, classes: size <= 32 ? 'small' : '', part: '-20 -20 552 552' })

/** Beside the installer's first and last page. */
const sidebarLook: Look = { width: 164, height: 314, classes: 'bare', part: '64 -170 384 735', background: '#27272a' }

const forInstallers: readonly IconFile[] = [
  { path: 'build/icon.ico', make: async (draw) => icoOf(await drawAll(draw, icoSizes.map(appLook))) },
  {
    path: 'build/icon.icns',
    make: async (draw) => icnsOf(await drawAll(draw, icnsSizes.map(macLook))),
  },
  { path: 'build/installerSidebar.bmp', make: async (draw) => bmpOf(await draw(sidebarLook)) },
  ...[16, 24, 32, 48, 64, 128, 256, 512].map((size) => png(`build/icons/${size}x${size}.png`, appLook(size))),
]

/** Electron takes the file whose name says the screen's scale. */
const scales = { '': 16, '@1.25x': 20, '@1.5x': 24, '@2x': 32, '@3x': 48 } as const
const everyScale = ['', '@1.25x', '@1.5x', '@2x', '@3x'] as const
const templateScales = ['', '@2x'] as const
const countScales = ['', '@1.5x', '@2x'] as const

const counts = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'more'] as const
const countClass = (count: string): string => (count === 'more' ? 'more' : `n${count}`)

const scaled = (name: string, at: readonly (keyof typeof scales)[], look: Omit<Look, 'width'>): readonly IconFile[] =>
  at.map((scale) => png(`resources/${name}${scale}.png`, { ...look, width: scales[scale] }))

/** The drawing without its plate's margin. */
const trayPart = '16 16 480 480'

const forTray: readonly IconFile[] = [
  ...['receiving', 'not-receiving', 'ringing'].flatMap((state) => [
    ...scaled(`tray-${state}`, everyScale, { classes: `tray ${state}`, part: trayPart }),
    ...scaled(`tray-${state}Template`, templateScales, { classes: `tray ${state} template`, part: trayPart }),
  ]),
  ...counts.flatMap((count) =>
    scaled(`tray-ringing-${count}`, countScales, { classes: `tray ringing counted ${countClass(count)}`, part: '8 0 500 500' }),
  ),
]

const forTaskbar: readonly IconFile[] = [
  ...counts.flatMap((count) =>
    scaled(`badge-${count}`, countScales, { classes: `overlay ${countClass(count)}`, part: '196 4 312 312' }),
  ),
  png('resources/icon.png', appLook(256)),
]

export const iconFiles: readonly IconFile[] = [...forInstallers, ...forTray, ...forTaskbar]

/** The program's own pictures, from the folder beside the built program; the same when it runs from source. */

import { fileURLToPath } from 'node:url'
import { type NativeImage, nativeImage } from 'electron'

const folder = new URL('../../resources/', import.meta.url)
const loaded = new Map<string, NativeImage>()

/** `name`: without its ending; larger ones for finer screens lie beside it as `name@2x.png`. */
export const picture = (name: string): NativeImage => {
  const known = loaded.get(name)
  if (known !== undefined) return known
  const image = nativeImage.createFromPath(fileURLToPath(new URL(`${name}.png`, folder)))
  loaded.set(name, image)
  return image
}

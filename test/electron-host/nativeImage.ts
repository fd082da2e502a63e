/** Electron's nativeImage: knows where a picture came from, draws nothing. */

import { existsSync } from 'node:fs'

class NativeImage {
  readonly source: string
  isTemplate = false

  constructor(source: string) {
    this.source = source
  }
  isEmpty = (): boolean => this.source === ''
  getSize = (): { width: number; height: number } => (this.isEmpty() ? { width: 0, height: 0 } : { width: 16, height: 16 })
  resize = (): NativeImage => this
  crop = (): NativeImage => this
  addRepresentation(): void {}
  setTemplateImage(isTemplate: boolean): void {
    this.isTemplate = isTemplate
  }
  toDataURL = (): string => this.source
  toPNG = (): Buffer => Buffer.from(this.source)
}

/** A file that is not there makes an empty picture, as in Electron. */
export const nativeImage = {
  createEmpty: () => new NativeImage(''),
  createFromPath: (path: string) => new NativeImage(existsSync(path) ? path : ''),
  createFromDataURL: (url: string) => new NativeImage(url),
  createFromBuffer: (bytes: Buffer) => new NativeImage(`${bytes.length} bytes`),
  createFromBitmap: (bytes: Buffer) => new NativeImage(`${bytes.length} bytes`),
}

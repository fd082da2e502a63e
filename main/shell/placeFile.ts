/** Remembers the window's place beside Electron's own files. Never in the way: it is read before there is a window and written without waiting. */

import { readFile, rename, writeFile } from 'node:fs/promises'
import type { BrowserWindow } from 'electron'
import type { Log } from '../core/base/log.ts'
import { type Place, placeIn } from './place.ts'

export const readPlace = async (path: string): Promise<Place | null> => placeIn(await readFile(path, 'utf8').catch(() => ''))

/** Dragging a window moves it a hundred times. */
const quietMs = 500

const placeOf = (window: BrowserWindow): Place => ({
  bounds: window.getNormalBounds(),
  isMaximized: window.isMaximized(),
  zoom: window.webContents.getZoomFactor(),
})

/** Returns the way to write what is still to be written. */
export const keepPlace = (window: BrowserWindow, path: string, log: Log): (() => Promise<void>) => {
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> = Promise.resolve()
  let written = ''

  const write = async (text: string): Promise<void> => {
    try {
      await writeFile(`${path}.tmp`, text)
      await rename(`${path}.tmp`, path)
    } catch (error) {
      log.warn('the place of the window could not be kept', { error })
    }
  }
  const keep = (): Promise<void> => {
    clearTimeout(timer)
    if (window.isDestroyed()) return writing
    const text = `${JSON.stringify(placeOf(window))}\n`
    if (text === written) return writing
    written = text
    writing = writing.then(() => write(text))
    return writing
  }
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void keep(), quietMs)
  }
  window.on('resize', soon)
  window.on('move', soon)
  window.on('maximize', soon)
  window.on('unmaximize', soon)
  window.on('hide', soon)
  window.on('close', () => void keep())
  return keep
}

/** Decides what a start does about a newer version. Knows neither files nor Electron. */

import type { UpdateNote } from './note.ts'

/** `alone`: nobody is asked; `asking`: Windows asks for an administrator; `byHand`: the program can only say that there is one. */
export type Way = 'alone' | 'asking' | 'byHand'

type Place = Readonly<{
  platform: NodeJS.Platform
  /** Linux: the program is one file that can be replaced, and not a package of the system. */
  isAppImage: boolean
  /** This account may change the folder that the program lies in. */
  mayWrite: boolean
}>

export const wayOf = ({ platform, isAppImage, mayWrite }: Place): Way => {
  if (platform === 'win32') return mayWrite ? 'alone' : 'asking'
  return mayWrite && (platform === 'darwin' || isAppImage) ? 'alone' : 'byHand'
}

type Present = Readonly<{
  version: string
  way: Way
  /** Started by the system at login: nobody sits there to answer a question. */
  isHidden: boolean
}>

/**
 * `open`: go on to the office. `install`, `ask`: the kept version first. `updated`: it was installed. `failed`: its installer was started and
 * this is still the old program; tried once, it is never tried again. `forget`: the note is about something that is over.
 */
type Start = 'open' | 'install' | 'ask' | 'updated' | 'failed' | 'forget'

export const startWith = (note: UpdateNote | null, { version, way, isHidden }: Present): Start => {
  if (note === null) return 'open'
  if (note.info.version === version) return 'updated'
  if (note.from !== version) return 'forget'
  if (note.state === 'tried') return 'failed'
  if (note.state === 'told' || way === 'byHand') return 'open'
  if (way === 'alone') return 'install'
  return isHidden ? 'open' : 'ask'
}

/** Whether a message comes from the desk's own page, and not from a frame in it, another page, or one that has gone. */

import type { WebFrameMain } from 'electron'
import { deskOrigin, isDesk } from './address.ts'

export type SenderFrame = Pick<WebFrameMain, 'url' | 'origin'> & Readonly<{ parent: object | null }>

export const isTrusted = (frame: SenderFrame | null): boolean => {
  try {
    return frame !== null && frame.parent === null && frame.origin === deskOrigin && isDesk(frame.url)
  } catch {
    return false // a frame whose page has gone meanwhile throws at each look
  }
}

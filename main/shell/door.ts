/** The one guarded door into the main process: a page of ours hands over a port, and the renderer's contract is served on it. */

import { type IpcMainEvent, ipcMain, type MessagePortMain } from 'electron'
import type { BackOffice } from '../core/backOffice.ts'
import type { Log } from '../core/base/log.ts'
import { openCallServer } from './callServer.ts'
import { isTrusted } from './trust.ts'

export type Door = Readonly<{ close: () => Promise<void> }>

/** The preload knows it (main/preload/preload.ts). */
const channel = 'office'

/** From now on until it is closed; a sender that is not trusted finds its ports closed. */
export const openDoor = ({ router, context }: Pick<BackOffice, 'router' | 'context'>, log: Log): Door => {
  const serve = openCallServer({ router, context, log })
  const open = new Set<MessagePortMain>()
  let refused = 0
  const admit = ({ senderFrame, ports }: IpcMainEvent): void => {
    const [port, ...more] = ports
    for (const spare of more) spare.close()
    if (port === undefined) return
    if (!isTrusted(senderFrame)) {
      if (refused++ === 0) log.warn('a page that is not the desk asks for the office and is refused')
      port.close()
      return
    }
    open.add(port)
    port.on('close', () => open.delete(port))
    serve(port)
  }
  ipcMain.on(channel, admit)
  return {
    close: async () => {
      ipcMain.off(channel, admit)
      for (const port of open) port.close()
    },
  }
}

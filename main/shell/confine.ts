/** Keeps a window on the desk's page: no other address, no new window, no webview. */

import { shell, type WebContents } from 'electron'
import { isDesk } from './address.ts'
import { mayOpenOutside } from './outside.ts'

/** To be called for all that shows a page, before it does. */
export const confine = (contents: WebContents): void => {
  const stay = (details: Readonly<{ url: string; preventDefault: () => void }>) => {
    if (!isDesk(details.url)) details.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    if (mayOpenOutside(url)) void shell.openExternal(url)
    return { action: 'deny' }
  })
}

/** Keeps a window on its own page: no other address, no new window, no webview, no permission. */

import type { Session, WebContents } from 'electron'

const isWithin = (url: string, origin: string): boolean => URL.parse(url)?.origin === origin

/** `origin`: the only one that the page may navigate to. */
export const confine = (contents: WebContents, origin: string): void => {
  const stay = (details: { url: string; preventDefault: () => void }) => {
    if (!isWithin(details.url, origin)) details.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

export const refusePermissions = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
}

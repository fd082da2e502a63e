/** What the page may ask of the system: to put a text on the clipboard, and nothing else. */

import type { Session } from 'electron'
import { exportsPrefix } from '../host/exported.ts'
import { deskOrigin, isDesk, isMadeByDesk } from './address.ts'

const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

export const isGranted = (permission: string, origin: string): boolean => granted.has(permission) && isDesk(origin)

/** Everything that a page of ours loads lies in the program; `devtools:` opens in an unpackaged one only. */
export const mayRequest = (address: string, isPackaged: boolean): boolean =>
  isDesk(address) ||
  isMadeByDesk(address) ||
  address.startsWith('data:') ||
  (!isPackaged && URL.parse(address)?.protocol === 'devtools:')

/** What a person may save: what the page has made, and lists that were taken out. */
export const mayDownload = (address: string): boolean =>
  isMadeByDesk(address) || (isDesk(address) && address.startsWith(`${deskOrigin}${exportsPrefix}`))

/** Permissions, requests and downloads of every window; whatever is not named above is refused. */
export const confineSession = (session: Session, isPackaged: boolean): void => {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) =>
    answer(isGranted(permission, requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => isGranted(permission, origin))
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayRequest(url, isPackaged) }))
  // The system asks the person where to, unless something else does.
  session.on('will-download', (event, item) => {
    if (!mayDownload(item.getURL())) event.preventDefault()
  })
}

/** The page's calls to a program under measurement, as its own browser makes them. */

import { type OfficeClient, officeClient } from '../../renderer/bridge/client.ts'
import { httpLink } from '../../renderer/bridge/httpLink.ts'
import type { Child } from './child.ts'

/** Uses up the token of the address that the program printed. */
export const signedIn = async (child: Child): Promise<OfficeClient> => {
  const ui = new URL(String(child.ready.uiUrl))
  const answer = await fetch(ui, { redirect: 'manual' })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return officeClient(httpLink({ url: new URL('/rpc', ui).href, headers: { cookie } }))
}

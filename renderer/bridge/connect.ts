/** Finds the office from inside a page; the one place that knows which transport there is. */

import { officeClient } from './client.ts'
import { guardDocument } from './guardDocument.ts'
import { httpLink } from './httpLink.ts'
import { type Office, openOffice } from './office.ts'
import { isDesktop, officePort, portLink } from './portLink.ts'
import { startPump } from './pump.ts'
import { startSharedPump } from './sharedPump.ts'
import { waitInPage } from './wait.ts'

/** Called once, before the page renders anything. */
export function connect(): Promise<Office> {
  guardDocument()
  // A port has no limit of connections: each window of the desktop program has a feed of its own.
  if (isDesktop()) return openOffice(officeClient(portLink(officePort)), (options) => startPump({ ...options, wait: waitInPage }))
  const client = officeClient(httpLink({ url: new URL('/rpc', location.origin).href }))
  return openOffice(client, (options) => startSharedPump({ ...options, wait: waitInPage }))
}

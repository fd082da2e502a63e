/** Finds the office from inside a page; the one place that knows which transport there is. */

import { officeClient } from './client.ts'
import { httpLink } from './httpLink.ts'
import { type Office, openOffice } from './office.ts'
import { waitInPage } from './wait.ts'

export const connect = (): Promise<Office> =>
  openOffice(officeClient(httpLink({ url: new URL('/rpc', location.origin).href })), waitInPage)

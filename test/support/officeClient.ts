/** The contract's calls over HTTP to a running product, as its page makes them. */

import { type OfficeClient, officeClient } from '../../renderer/bridge/client.ts'
import { httpLink } from '../../renderer/bridge/httpLink.ts'
import type { Product } from './product.ts'

const clients = new WeakMap<Product, Promise<OfficeClient>>()

const signIn = async ({ ready }: Product): Promise<OfficeClient> => {
  const ui = new URL(ready.uiUrl)
  const answer = await fetch(ui, { redirect: 'manual' })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return officeClient(httpLink({ url: new URL('/rpc', ui).href, headers: { cookie } }))
}

/** The address admits one browser, once; so each product has one client. */
export const signedIn = (product: Product): Promise<OfficeClient> => {
  const known = clients.get(product) ?? signIn(product)
  clients.set(product, known)
  return known
}

/** Where the person is, kept in the address after `#` so that a reload, the back button and a copied address lead to the same place. */

import { useMemo, useSyncExternalStore } from 'react'

/** `#/orders/A%2F1?status=pending` is `{ path: ['orders', 'A/1'], query: { status: 'pending' } }`. */
export type Route = Readonly<{ path: readonly string[]; query: Readonly<Record<string, string>> }>

/** Values that are absent or empty are left out of the address. */
export type Query = Readonly<Record<string, string | undefined>>

/** Never fails: what cannot be decoded is taken as it stands. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = split(hash.replace(/^#\/?/, ''))
  return {
    path: path.split('/').filter(Boolean).map(decoded),
    query: Object.fromEntries(new URLSearchParams(search)),
  }
}

const split = (text: string): string[] => {
  const at = text.indexOf('?')
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** The way back from `parseRoute`, beginning with `#/`. */
export function hrefOf(path: readonly string[], query: Query = {}): string {
  const kept = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const search = new URLSearchParams(kept).toString()
  return `#/${path.map(encodeURIComponent).join('/')}${search === '' ? '' : `?${search}`}`
}

/** A step that the back button undoes. */
export function go(path: readonly string[], query: Query = {}): void {
  location.hash = hrefOf(path, query)
}

/** A change of the same place (a filter typed further); the back button does not stop at it. */
export function adjust(path: readonly string[], query: Query = {}): void {
  history.replaceState(history.state, '', hrefOf(path, query))
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

const listen = (onChange: () => void) => {
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(listen, () => location.hash)
  return useMemo(() => parseRoute(hash), [hash])
}

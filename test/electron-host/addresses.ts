/**
 * How a scheme of the program's own is spoken to Chromium, which refuses unknown schemes before anything can answer them:
 * `app://desk/x` is `https://desk.app.test/x` there, a secure origin of its own as well.
 */

import { protocol } from './session.ts'

const isOwn = (scheme: string): boolean => protocol.schemes.some((each) => each.scheme === scheme)

/** The address as Chromium gets it. */
export const toWeb = (url: string): string => {
  const [, scheme = '', host = '', rest = ''] = /^([a-z]+):\/\/([^/?#]*)(.*)$/s.exec(url) ?? []
  return isOwn(scheme) ? `https://${host}.${scheme}.test${rest || '/'}` : url
}

/** The address as the program knows it. */
export const fromWeb = (url: string): string => {
  const [, blob = '', host = '', scheme = '', rest = ''] = /^(blob:)?https:\/\/([^/]+)\.([a-z]+)\.test(.*)$/s.exec(url) ?? []
  return isOwn(scheme) ? `${blob}${scheme}://${host}${rest}` : url
}

export const schemeOf = (url: string): string => /^([a-z]+):/.exec(url)?.[1] ?? ''

/** Scheme and host, as Chromium writes the origin of a standard scheme. */
export const originOf = (url: string): string => /^[a-z]+:\/\/[^/?#]*/.exec(url)?.[0] ?? 'null'

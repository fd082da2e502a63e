/** Where newer versions are looked for: the address in app-update.yml, which lies beside the program and is written when it is packed. */

import { readFile } from 'node:fs/promises'

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** What comes from there is installed, so nobody between may change it; and an address with a secret in it would end in a log. */
const isFit = ({ protocol, hostname, username, password, search }: URL): boolean =>
  (protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname))) && username + password + search === ''

/** The address of a generic provider in the text of app-update.yml; null for any other provider and for an address that is not safe. */
export const addressIn = (config: string): URL | null => {
  const value = (name: string) => new RegExp(`^${name}: *['"]?([^'"\\s]+)['"]? *$`, 'm').exec(config)?.[1]
  const url = value('provider') === 'generic' ? URL.parse(value('url') ?? '') : null
  return url !== null && isFit(url) ? url : null
}

/** Null where none is set. */
export const readAddress = async (configFile: string): Promise<URL | null> => {
  try {
    return addressIn(await readFile(configFile, 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

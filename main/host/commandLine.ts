/** The words after `npm run serve --`. */

import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Fault } from '../core/base/fault.ts'

export type ServeOptions = Readonly<{ dataDir: string; host: string; port: number; uiPort: number }>

export const usage = 'serve [--data-dir DIR] [--host 127.0.0.1] [--port 8787] [--ui-port 8788]'

const portNumber = (name: string, text: string): number => {
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new Fault('invalid', `--${name} takes a port from 0 to 65535, not "${text}"`)
  return port
}

const wordsOf = (words: readonly string[]) => {
  try {
    return parseArgs({
      args: [...words],
      options: {
        'data-dir': { type: 'string' },
        host: { type: 'string', default: '127.0.0.1' },
        port: { type: 'string', default: '8787' },
        'ui-port': { type: 'string', default: '8788' },
      },
    }).values
  } catch (cause) {
    throw new Fault('invalid', cause instanceof Error ? cause.message : 'unknown option', { cause })
  }
}

/** Port 0 picks a free one. Throws `invalid` with a message for the person at the terminal. */
export const readCommandLine = (words: readonly string[], defaultFolder: string): ServeOptions => {
  const values = wordsOf(words)
  return {
    dataDir: resolve(values['data-dir'] ?? defaultFolder),
    host: values.host,
    port: portNumber('port', values.port),
    uiPort: portNumber('ui-port', values['ui-port']),
  }
}

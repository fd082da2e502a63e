/** Header values one by one as they were sent; Node's own `headers` hides repeated ones. */

import type { IncomingMessage } from 'node:http'

/** Every value of a header, in order. `name` is given in lower case. */
export function headerValues(request: IncomingMessage, name: string): string[] {
  const { rawHeaders } = request
  const values: string[] = []
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const sent = rawHeaders[at]
    if (sent?.length === name.length && sent.toLowerCase() === name) values.push(rawHeaders[at + 1] ?? '')
  }
  return values
}

/** Looks for a port that no other program has. */

import { createServer } from 'node:net'

const tries = 30

const isFree = (port: number, host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })

/** The first free one above `taken`; null where the next thirty are taken too. */
export const freePortAbove = async (taken: number, host: string): Promise<number | null> => {
  for (let port = taken + 1; port <= Math.min(65_535, taken + tries); port++) if (await isFree(port, host)) return port
  return null
}

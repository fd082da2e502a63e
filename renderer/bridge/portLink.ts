/** Carries calls over a port to the office in the same program; a port that has closed is replaced by a new one with the next call. */

import { RPCLink } from '@orpc/client/message-port'
import type { OfficeLink } from './client.ts'

/** `open` hands one end of a new channel to the office and returns the other. */
export function portLink(open: () => MessagePort): OfficeLink {
  let link: OfficeLink | null = null
  const connected = (): OfficeLink => {
    if (link !== null) return link
    const port = open()
    const made: OfficeLink = new RPCLink({ port })
    // The link refuses by itself what was asked over it; what is asked later would wait for ever.
    port.addEventListener('close', () => {
      if (link === made) link = null
    })
    port.start()
    link = made
    return made
  }
  return { call: (path, input, options) => connected().call(path, input, options) }
}

/** The preload of the desktop program says that there is an office to hand a port to (main/preload/preload.ts). */
export const isDesktop = (): boolean => 'gasdesk' in window

export function officePort(): MessagePort {
  const { port1, port2 } = new MessageChannel()
  window.postMessage('gasdesk:office', location.origin, [port2])
  return port1
}

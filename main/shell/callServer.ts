/** The renderer's contract over a port, its pushes too: the same router that the headless host serves over HTTP. */

import { onError } from '@orpc/server'
import { StandardRPCHandler } from '@orpc/server/standard'
import { createServerPeerHandleRequestFn } from '@orpc/server/standard-peer'
import { type EncodedMessage, ServerPeer } from '@orpc/standard-server-peer'
import { largestCall } from '../core/api/largestCall.ts'
import { reportCall } from '../core/api/reportCall.ts'
import type { BackOffice } from '../core/backOffice.ts'
import type { Log } from '../core/base/log.ts'

/** A MessagePortMain, as far as it is used. */
export type CallPort = Readonly<{
  postMessage: (message: unknown) => void
  on: {
    (event: 'message', listener: (event: Readonly<{ data: unknown }>) => void): unknown
    (event: 'close', listener: () => void): unknown
  }
  start: () => void
  close: () => void
}>

/** Around the body of a call lie its path and its headers. */
const largestMessage = largestCall + 4_096

const isMessage = (data: unknown): data is EncodedMessage =>
  (typeof data === 'string' && data.length <= largestMessage) ||
  (data instanceof Uint8Array && data.byteLength <= largestMessage) ||
  (data instanceof ArrayBuffer && data.byteLength <= largestMessage)

type Parts = Pick<BackOffice, 'router' | 'context'> & Readonly<{ log: Log }>

/**
 * Returns how a port is served until it closes. A message that is no call closes it, and with it whatever it had asked: whoever sends such
 * a thing is not the page as it was built. (oRPC's own adapter for ports would leave its errors to nobody.)
 */
export const openCallServer = ({ router, context, log }: Parts) => {
  const handler = new StandardRPCHandler(router, {
    interceptors: [onError((error, { request }) => reportCall(log, error, request.url.pathname, request.signal))],
  })
  const handle = createServerPeerHandleRequestFn(handler, { context })
  return (port: CallPort): void => {
    const peer = new ServerPeer((message) => port.postMessage(message))
    const refuse = (cause: unknown) => {
      log.warn('a page sent what is no call', { cause })
      peer.close()
      port.close()
    }
    port.on('message', ({ data }) => {
      if (isMessage(data)) peer.message(data, handle).catch(refuse)
      else refuse('neither text nor bytes, or too long')
    })
    port.on('close', () => peer.close())
    port.start()
  }
}

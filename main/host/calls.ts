/** The renderer's contract over HTTP, its pushes as server-sent events: the same router that the desktop app's port serves. */

import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Context, onError } from '@orpc/server'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import { SimpleCsrfProtectionHandlerPlugin } from '@orpc/server/plugins'
import { largestCall } from '../core/api/largestCall.ts'
import { reportCall } from '../core/api/reportCall.ts'
import type { Log } from '../core/base/log.ts'

/** A router that implements a contract and needs `C` to do so. */
export type RouterFor<C extends Context> = ConstructorParameters<typeof RPCHandler<C>>[0]

/** Resolves when the answer is closed; false when no call has this path, then nothing was answered. */
export type Calls = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

export const callsPrefix = '/rpc'
/** The page takes three missed ones for a dead connection (renderer/bridge/silence.ts). */
const keepAliveMs = 5_000

export function openCalls<C extends Context>(router: RouterFor<C>, context: C, log: Log): Calls {
  const handler = new RPCHandler(router, {
    plugins: [new BodyLimitPlugin<C>({ maxBodySize: largestCall }), new SimpleCsrfProtectionHandlerPlugin<C>()],
    eventIteratorKeepAliveInterval: keepAliveMs,
    interceptors: [onError((error, { request }) => reportCall(log, error, request.url.pathname, request.signal))],
  })
  return async (request, response) => {
    const { matched } = await handler.handle(request, response, { prefix: callsPrefix, context })
    return matched
  }
}

/** Reads the body's bytes as they are, within a size and a time; never more of them than the limit. */

import type { IncomingMessage } from 'node:http'
import type { ExchangeContext, Stage } from './exchange.ts'
import { largestBody } from './limits.ts'
import { hasArrived, inviteBody } from './lingering.ts'
import { Refused } from './refused.ts'

const longestBodyMs = 10_000

const tooSlow = () => new Refused('invalid', { status: 408, text: 'The body did not arrive in time' })
const cutOff = (cause: unknown) => new Refused('invalid', { text: 'The body was cut off', cause })

/** What came in one packet with the headers, which is how nearly every sender's body comes: no listeners, no timer. */
function readArrived(request: IncomingMessage): Buffer {
  const bytes: Buffer | null = request.read()
  request.resume() // To the end, without which the connection does not go on.
  return bytes ?? Buffer.alloc(0)
}

function readArriving(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    const settle = (act: () => void) => {
      clearTimeout(timer)
      request.off('data', take).off('end', finish).off('error', fail).off('close', leave)
      act()
    }
    const refuse = (refused: Refused) => settle(() => reject(refused))
    const take = (chunk: Buffer) => {
      chunks.push(chunk)
      size += chunk.length
      if (size > largestBody) refuse(new Refused('too_large'))
    }
    const finish = () => settle(() => resolve(Buffer.concat(chunks, size)))
    const fail = (error: Error) => refuse(cutOff(error))
    const leave = () => refuse(cutOff(undefined))
    const timer = setTimeout(() => refuse(tooSlow()), longestBodyMs)
    request.on('data', take).once('end', finish).once('error', fail).once('close', leave)
  })
}

/** The whole body. Throws `too_large`, and `invalid` when it is cut off or too slow. */
async function readBody(request: IncomingMessage): Promise<Buffer> {
  await null // The stages before this one run while the packet is still being parsed.
  const bytes = hasArrived(request) ? readArrived(request) : await readArriving(request)
  if (bytes.length > largestBody) throw new Refused('too_large')
  return bytes
}

/** Fills `bytes`. A signature is judged over them, so its stage may read before `rawBody` does. */
export async function readInto(ctx: ExchangeContext): Promise<void> {
  inviteBody(ctx)
  ctx.state.bytes = await readBody(ctx.req)
  ctx.state.hasBody = true
}

export const rawBody: Stage = async (ctx, next) => {
  if (!ctx.state.hasBody) await readInto(ctx)
  await next()
}

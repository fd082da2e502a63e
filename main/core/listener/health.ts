/** `GET /health`: whether deliveries can be taken. Says nothing about the shop, its figures or its secret. */

import { sendJson } from './answer.ts'
import { healthPath, type Stage } from './exchange.ts'
import { isKnownHost, nameOfHost } from './host.ts'
import { Refused } from './refused.ts'

type HealthParts = Readonly<{
  isReceiving: () => boolean
  publicNames: () => readonly string[]
  about: () => Readonly<{ version: string }>
}>

export function healthOf({ isReceiving, publicNames, about }: HealthParts): Stage {
  return async function health(ctx, next) {
    if (ctx.path !== healthPath) return next()
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD')
      throw new Refused('method_not_allowed', { headers: { Allow: 'GET, HEAD' } })
    if (!isKnownHost(nameOfHost(ctx), publicNames())) throw new Refused('misdirected')
    const ok = isReceiving()
    if (!ok) ctx.set('Retry-After', '30')
    sendJson(ctx, ok ? 200 : 503, { ok, name: 'gasdesk', version: about().version })
  }
}

/** Whether the sender marks a delivery as history. Only the bearer of a secret is asked, and all that the mark can do is to keep this one delivery quiet. */

import type { Stage } from './exchange.ts'
import { headerValues } from './headers.ts'

/** Anything but `1`, and a header sent twice, means an ordinary delivery: what is unclear rings. */
export const history: Stage = (ctx, next) => {
  const [value, ...others] = headerValues(ctx.req, 'x-webhook-history')
  ctx.state.isHistory = value?.trim() === '1' && others.length === 0
  return next()
}

/** Hands the delivery to the store and says what became of it; answers 200 only after the store has committed. */

import type { Clock } from '../base/clock.ts'
import type { Store } from '../threads/store.ts'
import { sendJson } from './answer.ts'
import type { Outcome, Stage } from './exchange.ts'

type ReceiveParts = Readonly<{ store: Pick<Store, 'receive'>; clock: Clock; source: string; handled: (ms: number) => void }>

/** The guide's success body; the subject's names (`orderNo`, …) stand beside `action`. */
const success = ({ receiptId, sha256, action, subject }: Outcome) => ({
  success: true,
  message: 'Webhook 處理完成',
  receiptId,
  sha256,
  result: { success: true, action, ...subject },
})

/** Kept in the failed tray, so the receipt is part of the answer. */
const failure = ({ receiptId, sha256, issues }: Outcome) => ({
  success: false,
  code: 'invalid',
  error: 'Some fields cannot be used; the delivery is kept and can be applied later',
  receiptId,
  sha256,
  issues,
})

/** Already in the audit log by the ingest, so not a refusal of this listener. */
const mismatch = { success: false, code: 'conflict', error: 'This id was already used for another body' }

export function receiveInto({ store, clock, source, handled }: ReceiveParts): Stage {
  return async function receive(ctx) {
    const { address, startedAt, key, isHistory, text } = ctx.state
    const outcome = await store.receive({ source, receivedAt: clock.now(), remoteAddress: address, key, isHistory, body: text })
    // History waits behind everything else, so how long it took says nothing about the intake.
    if (!isHistory) handled(clock.monotonic() - startedAt)
    if (outcome.action === 'mismatch') sendJson(ctx, 409, mismatch)
    else if (outcome.action === 'failed') sendJson(ctx, 422, failure(outcome))
    else sendJson(ctx, 200, success(outcome))
  }
}

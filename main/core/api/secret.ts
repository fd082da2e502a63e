/** What a person may do with the webhook secret: each is in the audit log before it is done, and the secret itself never is. */

import type { Integration } from '../../../shared/contract/office.ts'
import { Fault, isFault } from '../base/fault.ts'
import type { ApiContext } from './context.ts'

type Act = 'SECRET_REVEALED' | 'SECRET_CHANGED'

const record = ({ store, clock }: ApiContext, action: Act, by: string) =>
  store.write('act', { at: clock.now(), action, actor: by, status: 'SUCCESS' })

const recordFailure = ({ store, clock }: ApiContext, action: Act, by: string, error: unknown) => {
  const rejectCause = isFault(error) ? error.code : 'internal'
  return store.write('act', { at: clock.now(), action, actor: by, status: 'FAILED', rejectCause })
}

/** Faults with `secret_missing` while there is none. */
export const revealSecret = async (context: ApiContext, { by }: Readonly<{ by: string }>): Promise<{ secret: string }> => {
  const secret = context.integration.secret()
  if (secret === null) throw new Fault('secret_missing', 'There is no secret yet')
  await record(context, 'SECRET_REVEALED', by)
  return { secret }
}

/** The new secret holds at once; where it could not be kept, the log says so too and the former one stays. */
export const changeSecret = async (
  context: ApiContext,
  { secret, by }: Readonly<{ secret: string; by: string }>,
): Promise<Integration> => {
  await record(context, 'SECRET_CHANGED', by)
  try {
    await context.integration.changeSecret(secret)
  } catch (error) {
    await recordFailure(context, 'SECRET_CHANGED', by, error)
    throw error
  }
  return context.integration.show()
}

/** The shop's day: the database's figures together with what only the running program knows. */

import type { Today } from '../../../shared/contract/today.ts'
import type { ApiContext } from './context.ts'

export const showToday = async ({ store, intake }: ApiContext, signal: AbortSignal | undefined): Promise<Today> => ({
  ...(await store.read('today', {}, signal === undefined ? {} : { signal })),
  ...intake(),
})

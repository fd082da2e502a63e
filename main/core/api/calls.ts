/** What a person does with a phone order: takes it, gives it back, says who calls, makes the caller a customer. */

import type { CallerCustomer } from '../../../shared/contract/calls.ts'
import type { Customer, Order } from '../../../shared/domain/entities.ts'
import type { ApiContext } from './context.ts'

type CallAct = Readonly<{ orderNo: string; by: string }>

export const acknowledgeCall = ({ store, clock }: ApiContext, act: CallAct): Promise<Order> =>
  store.write('acknowledge', { ...act, at: clock.now(), sourceAddress: null })

export const releaseCall = ({ store, clock }: ApiContext, act: CallAct): Promise<Order> =>
  store.write('release', { ...act, at: clock.now(), sourceAddress: null })

export const createFromCall = (
  { store, clock }: ApiContext,
  act: CallAct & Readonly<{ customer: CallerCustomer }>,
): Promise<Customer> => store.write('createFromCall', { ...act, at: clock.now() })

export const chooseCaller = (
  { store, clock }: ApiContext,
  act: CallAct & Readonly<{ customerId: string | null }>,
): Promise<Order> => store.write('chooseCaller', { ...act, at: clock.now() })

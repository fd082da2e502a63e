/** What a field needs to know of the order around it. */

import type { OrderHistory } from '../../../shared/contract/orderActs.ts'
import type { Order } from '../../../shared/domain/entities.ts'
import type { OrderActs } from './useOrderActs.tsx'

/** `history` comes a moment later than the order. */
export type FieldContext = Readonly<{ order: Order; history: OrderHistory | undefined; acts: OrderActs }>

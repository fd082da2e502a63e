/** Reads what an audit entry says in its detail about an order; whatever is not as this program writes it says nothing. */

import { z } from 'zod'
import { fieldMoveSchema } from '../../../shared/contract/orderActs.ts'
import { type AuditEntry, orderFieldSchema } from '../../../shared/domain/entities.ts'

const detailSchema = z.object({
  outcome: z.string().nullable().catch(null),
  changes: z.array(fieldMoveSchema).catch([]),
  kept: z.array(orderFieldSchema).catch([]),
})

type OrderDetail = z.infer<typeof detailSchema>

const nothing: OrderDetail = { outcome: null, changes: [], kept: [] }

/** `changes`: what a person changed. `kept`: fields decided for the shop. */
export const detailOf = ({ detail }: Pick<AuditEntry, 'detail'>): OrderDetail =>
  detailSchema.safeParse(JSON.parse(detail)).data ?? nothing

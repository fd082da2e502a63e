/** The names of an order's fields: on the page, and as columns (`items`: the lines) in `origins` and `field_conflicts`. */

import { type OrderField, orderFields } from '../../../../shared/domain/orderFields.ts'

const columns = {
  customerName: 'customer_name',
  customerPhone: 'customer_phone',
  customerAddress: 'customer_address',
  lines: 'items',
  totalCents: 'total_cents',
  status: 'status',
  deliveryDate: 'delivery_date',
  note: 'note',
} as const satisfies Record<OrderField, string>

export const columnOf = <Field extends OrderField>(field: Field): (typeof columns)[Field] => columns[field]

/** Undefined for a column that no person edits. */
export const fieldOf = (column: string): OrderField | undefined => orderFields.find((field) => columns[field] === column)

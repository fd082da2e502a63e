/** Fields of an order that a person may edit, and of which it is told where they came from; in the order in which they are shown. */

export const orderFields = [
  'customerName',
  'customerPhone',
  'customerAddress',
  'lines',
  'totalCents',
  'status',
  'deliveryDate',
  'note',
] as const
export type OrderField = (typeof orderFields)[number]

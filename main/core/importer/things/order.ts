/** The rows of one order number put together into an order. Pure. */

import { startOfDay } from '../../../../shared/domain/shopDays.ts'
import type { OrderDraft } from '../draft.ts'
import { type Disagreement, saidOnce, saidTogether } from './disagreement.ts'
import type { OrderThing } from './thing.ts'

const fieldsSaidOnce = ['customerId', 'customerName', 'customerPhone', 'customerAddress', 'deliveryDate', 'status'] as const

type SaidOnce = { [Field in (typeof fieldsSaidOnce)[number]]?: string | null | undefined }

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Cents of all lines, or null where one has no price. */
const linesTotal = ({ lines = [] }: OrderDraft): number | null => {
  const prices = lines.map(({ quantity, unitPriceCents }) => (unitPriceCents === null ? null : quantity * unitPriceCents))
  return prices.some((price) => price === null) ? null : sum(prices.filter((price) => price !== null))
}

/**
 * Some programs write the order's amount into each of its rows, some each line's own. Amounts that differ are the lines' own, and so are equal
 * ones of which each is its line's price.
 */
const totalOf = (drafts: readonly OrderDraft[]): number | null | undefined => {
  const totals = drafts.map(({ totalCents }) => totalCents)
  const said = totals.filter((total) => total !== undefined && total !== null)
  const [first] = said
  if (first === undefined) return totals.includes(null) ? null : undefined
  if (said.length === 1) return first
  const areOfLines =
    said.some((total) => total !== first) ||
    (said.length === drafts.length && drafts.every((draft) => linesTotal(draft) === first))
  return areOfLines ? sum(said) : first
}

const momentOf = (drafts: readonly OrderDraft[], deliveryDate: string | null | undefined, zone: string): number | null => {
  const ordered = drafts.map(({ orderedAt }) => orderedAt).find((at) => at !== undefined && at !== null)
  if (ordered !== undefined && ordered !== null) return ordered
  return deliveryDate === undefined || deliveryDate === null ? null : startOfDay(deliveryDate, zone)
}

/** Rows in the order of the file, at least one. `zone`: IANA name of the shop's zone, in which a day of delivery begins. */
export const orderOf = (drafts: readonly [OrderDraft, ...OrderDraft[]], zone: string): OrderThing | Disagreement => {
  const said: SaidOnce = {}
  for (const field of fieldsSaidOnce) {
    const { value, disagreement } = saidOnce(drafts.map((draft) => draft[field]))
    if (disagreement !== null) return { field, ...disagreement }
    said[field] = value
  }
  const lines = drafts.some((draft) => draft.lines !== undefined) ? drafts.flatMap((draft) => draft.lines ?? []) : undefined
  return {
    kind: 'orders',
    key: drafts[0].orderNo,
    at: momentOf(drafts, said.deliveryDate, zone),
    patch: {
      // Nobody has no number.
      customer_id: said.customerId ?? undefined,
      customer_name: said.customerName,
      customer_phone: said.customerPhone,
      customer_address: said.customerAddress,
      total_cents: totalOf(drafts),
      // An order is always in some state.
      status: said.status ?? undefined,
      delivery_date: said.deliveryDate,
      note: saidTogether(drafts.map(({ note }) => note)),
    },
    lines,
  }
}

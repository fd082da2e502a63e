/** What the search over everything can lead to, in the few words of one line. */

import type { Found } from '../../../shared/contract/find.ts'
import type { Customer, Order, StockItem } from '../../../shared/domain/entities.ts'
import { shortItems } from '../../../shared/domain/shortItems.ts'
import { shownPhone } from '../../../shared/domain/shownPhone.ts'
import type { Formats } from '../../parts/formats.ts'

export const kinds = ['customer', 'order', 'product', 'screen', 'act'] as const
export type HitKind = (typeof kinds)[number]

/** `aside` stands at the end of the line: an amount, a time, a shortcut. */
export type Hit = Readonly<{ kind: HitKind; id: string; title: string; detail: string; aside: string; run: () => void }>

export type Place = Readonly<{ formats: Formats; unnamed: string; go: (path: readonly string[]) => void }>

const told = (parts: readonly (string | null)[]): string => parts.filter(Boolean).join(' · ')

const ofCustomer = ({ unnamed, go }: Place, customer: Customer): Hit => ({
  kind: 'customer',
  id: customer.id,
  title: customer.name ?? unnamed,
  detail: customer.address ?? customer.note ?? '',
  aside: customer.phone === null ? '' : shownPhone(customer.phone),
  run: () => go(['customers', customer.id]),
})

const ofOrder = ({ formats, go }: Place, order: Order): Hit => ({
  kind: 'order',
  id: order.orderNo,
  title: order.orderNo,
  detail: told([order.customerName, shortItems(order.lines), order.customerAddress]),
  aside: told([order.totalCents === null ? null : formats.money(order.totalCents), formats.moment(order.createdAt, Date.now())]),
  run: () => go(['orders', order.orderNo]),
})

const ofProduct = ({ formats, go }: Place, item: StockItem): Hit => ({
  kind: 'product',
  id: item.productId,
  title: item.productName ?? item.productId,
  detail: told([item.productId, item.location]),
  aside: item.quantity === null ? '' : formats.count(item.quantity),
  run: () => go(['stock', item.productId]),
})

/** In the order in which they are shown. */
export const hitsOf = (place: Place, { customers, orders, stock }: Found): Hit[] => [
  ...customers.map((customer) => ofCustomer(place, customer)),
  ...orders.map((order) => ofOrder(place, order)),
  ...stock.map((item) => ofProduct(place, item)),
]

export const keyOfHit = ({ kind, id }: Hit): string => `${kind}:${id}`

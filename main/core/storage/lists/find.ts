/** The first hits of each kind for one text: what the search over everything shows while somebody types. */

import type { Found } from '../../../../shared/contract/find.ts'
import type { Order } from '../../../../shared/domain/entities.ts'
import type { ReadableDatabase } from '../handles.ts'
import { normalise } from '../search/normalise.ts'
import { orderItems } from '../tables/orderItems.ts'
import { orderByNo, toOrder } from '../tables/orders.ts'
import { listCustomers } from './customers.ts'
import { likeliest } from './findRank.ts'
import { listOrders } from './orders.ts'
import { listStock } from './stock.ts'

const shown = 6
/** So many of the newest hits are looked at to find the likeliest. */
const considered = 40

/** An order whose number is the text, however old; the list alone would show newer ones that only hold it. */
const orderNamed = (db: ReadableDatabase, text: string): Order[] => {
  const row = orderByNo(db, text)
  return row === undefined ? [] : [toOrder(row, orderItems(db, row.order_no))]
}

/** `zone`: IANA name of the shop's zone. At most six of each kind. */
export const find = (db: ReadableDatabase, { text }: Readonly<{ text: string }>, { zone }: Readonly<{ zone: string }>): Found => {
  const customers = listCustomers(db, { filter: { text }, limit: considered }).rows
  const named = orderNamed(db, text)
  const holding = listOrders(db, { filter: { text }, limit: shown }, { zone }).rows
  const others = holding.filter(({ orderNo }) => orderNo !== named[0]?.orderNo)
  return {
    customers: likeliest(customers, normalise(text)).slice(0, shown),
    orders: [...named, ...others].slice(0, shown),
    stock: listStock(db, { filter: { text }, limit: shown }).rows,
  }
}

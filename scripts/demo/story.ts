/** A year of an invented shop as the deliveries that a company's system would have pushed, in the order of their arrival. */

import { busyMoment, type ShopDay, shopDays } from './calendar.ts'
import { type DemoCustomer, demoCustomer } from './customer.ts'
import { companyOrder, phoneOrder, type Sent, statusUpdate, stockCount, troubles } from './deliveries.ts'
import { type Random, seededRandom } from './random.ts'

export type StoryOptions = Readonly<{ seed: number; orders: number; customers: number; until: number }>

const daysTold = 365
/** Customers that the shop had when the story begins; the others come over the year. */
const knownAtStart = 0.6
const phoneShare = 0.18
/** How often the answer is lost on the way and the sender tries again, as the guide tells it to. */
const retryShare = 0.004
const retryAfter = 5_000

type Regulars = Readonly<{ customers: readonly DemoCustomer[]; pick: (known: number) => DemoCustomer }>

/** Draws a customer among the first `known` ones by appetite. */
const regulars = (count: number, random: Random): Regulars => {
  const customers = Array.from({ length: count }, (_, i) => demoCustomer(i + 1, random))
  const sums: number[] = []
  for (const customer of customers) sums.push((sums.at(-1) ?? 0) + customer.appetite)
  const pick = (known: number): DemoCustomer => {
    const target = random.between(1, sums[known - 1] ?? 1)
    let low = 0
    let high = known - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sums[middle] ?? 0) < target) low = middle + 1
      else high = middle
    }
    const found = customers[low]
    if (!found) throw new RangeError('the story needs at least one customer')
    return found
  }
  return { customers, pick }
}

const customerCreated = (customer: DemoCustomer, at: number): Sent => {
  const { id, name, phone, address, paymentType, note } = customer
  return { at, body: { type: 'customer.created', customer: { id, name, phone, address, paymentType, note } } }
}

/** How many customers are known at the end of the day with this number (0 = first). */
const knownOn = (dayNumber: number, count: number): number =>
  Math.max(1, Math.round(count * (knownAtStart + ((1 - knownAtStart) * dayNumber) / (daysTold - 1))))

const ordersOf = (day: ShopDay, count: number, known: number, shop: Regulars, random: Random): Sent[] => {
  const moments = Array.from({ length: count }, () => busyMoment(day, random)).sort((a, b) => a - b)
  return moments.flatMap((at, i) => {
    const sent = random.chance(phoneShare)
      ? [phoneOrder(shop.pick(known), { day, number: i + 1, at }, random)]
      : [companyOrder(shop.pick(known), { day, number: i + 1, at }, random)]
    const retries = random.chance(retryShare) ? sent.map((order) => ({ at: order.at + retryAfter, body: order.body })) : []
    return [...sent, ...retries, ...sent.flatMap((order) => statusUpdate(order, day, random))]
  })
}

/** Two callers whom nobody has answered yet when the story ends. */
const callersNow = (day: ShopDay, until: number, shop: Regulars, random: Random): Sent[] =>
  [150_000, 42_000].map((ago, i) => {
    const { acknowledge: _, ...call } = phoneOrder(
      shop.pick(shop.customers.length),
      { day, number: 901 + i, at: until - ago },
      random,
    )
    return call
  })

/**
 * Yields every delivery with `at` ≤ `until`, oldest first. Equal options give equal deliveries.
 */
export function* story({ seed, orders, customers, until }: StoryOptions): Generator<Sent> {
  const random = seededRandom(seed)
  const shop = regulars(customers, random)
  const days = shopDays(until, daysTold)
  let introduced = 0
  let carried: Sent[] = []
  for (const [dayNumber, day] of days.entries()) {
    const known = knownOn(dayNumber, customers)
    const isLast = dayNumber === days.length - 1
    const newcomers = shop.customers
      .slice(introduced, known)
      .map((customer) => customerCreated(customer, day.start + random.between(0, 6 * 3_600_000)))
    introduced = known
    const today = [
      ...carried,
      ...newcomers,
      ...stockCount(day, isLast, random),
      ...ordersOf(day, Math.round(orders * day.share), known, shop, random),
      ...troubles(days.length - 1 - dayNumber, day, random),
      ...(isLast ? callersNow(day, until, shop, random) : []),
    ].sort((a, b) => a.at - b.at)
    carried = today.filter((sent) => sent.at >= day.end)
    yield* today.filter((sent) => sent.at < day.end)
  }
}

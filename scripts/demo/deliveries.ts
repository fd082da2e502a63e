/** The bodies that the invented company's system sends, in the guide's form, with the slips that real senders make. */

import type { ShopDay } from './calendar.ts'
import type { DemoCustomer } from './customer.ts'
import type { Random } from './random.ts'
import { cylinders, extras, orderNotes, people } from './town.ts'

/** One delivery; `acknowledge` says who takes a phone order and how many ms later. */
export type Sent = Readonly<{
  at: number
  body: Readonly<Record<string, unknown>>
  acknowledge?: Readonly<{ after: number; by: string }>
}>

export type Place = Readonly<{ day: ShopDay; number: number; at: number }>

const minute = 60_000
const hour = 60 * minute

const orderNumber = (letter: string, { day, number }: Place): string => {
  const { month, day: dayOfMonth } = day.date
  return `${letter}${String(month).padStart(2, '0')}${String(dayOfMonth).padStart(2, '0')}-${String(number).padStart(3, '0')}`
}

const linesOf = (customer: DemoCustomer, random: Random) => {
  const usual = customer.usual.map(([cylinder, quantity]) => ({
    productName: cylinder.name,
    quantity: random.chance(0.9) ? quantity : quantity + 1,
    unitPrice: cylinder.price,
  }))
  if (!random.chance(0.04)) return usual
  const [productName, unitPrice] = random.pick(extras)
  return [...usual, { productName, quantity: 1, unitPrice }]
}

const orderBody = (customer: DemoCustomer, orderNo: string, status: string, place: Place, random: Random) => {
  const items = linesOf(customer, random)
  const sum = items.reduce((total, item) => total + item.quantity * item.unitPrice, 0)
  return {
    orderNo,
    customerId: customer.id,
    customerName: customer.name,
    customerPhone: customer.phone,
    customerAddress: customer.address,
    items,
    totalAmount: random.chance(0.005) ? sum - 50 : sum,
    deliveryDate: place.day.date.add({ days: random.chance(0.85) ? 0 : 1 }).toString(),
    status,
    note: random.chance(0.12) ? random.pick(orderNotes) : null,
  }
}

const isUnfinished = (day: ShopDay): boolean => day.end - day.start < 24 * hour

const finished = (random: Random): string =>
  random.weighted([
    ['completed', 88],
    ['delivered', 8],
    ['cancelled', 4],
  ])

/** Two thirds arrive already in their last state, as from a nightly job; the others are pending and get an update. */
export const companyOrder = (customer: DemoCustomer, place: Place, random: Random): Sent => {
  const isSettled = place.at < place.day.end - 4 * hour && random.chance(0.66)
  const order = orderBody(customer, orderNumber('A', place), isSettled ? finished(random) : 'pending', place, random)
  return { at: place.at, body: { type: 'order.created', order } }
}

export const phoneOrder = (customer: DemoCustomer, place: Place, random: Random): Sent => {
  const { orderNo, ...rest } = orderBody(customer, orderNumber('P', place), 'pending', place, random)
  const isUnnumbered = isUnfinished(place.day) && random.chance(0.1)
  const phoneOrder = isUnnumbered ? rest : { orderNo, ...rest }
  return {
    at: place.at,
    body: { type: 'phone_order.received', phoneOrder },
    acknowledge: { after: random.between(4_000, random.chance(0.05) ? 190_000 : 45_000), by: random.pick(people) },
  }
}

const orderOf = (sent: Sent): { orderNo?: string; status?: string } => {
  const order = sent.body.order ?? sent.body.phoneOrder
  return typeof order === 'object' && order !== null ? order : {}
}

/** What the company says later of an order that came in pending: on its way, then done. */
export const statusUpdate = (sent: Sent, day: ShopDay, random: Random): Sent[] => {
  const { orderNo, status } = orderOf(sent)
  if (!orderNo || status !== 'pending') return []
  const update = (after: number, next: string): Sent => ({
    at: sent.at + after,
    body: { type: 'order.updated', order: { orderNo, status: next } },
  })
  const onItsWay = random.between(20 * minute, 90 * minute)
  const last = update(onItsWay + random.between(15 * minute, 80 * minute), finished(random))
  return isUnfinished(day) ? [update(5 * minute, 'confirmed'), update(onItsWay, 'delivering'), last] : [last]
}

/** Morning count and evening count; on the last day two sizes have run low. */
export const stockCount = (day: ShopDay, isLast: boolean, random: Random): Sent[] =>
  [8 * hour + 5 * minute, 20 * hour + 30 * minute].map((offset) => ({
    at: day.start + offset,
    body: {
      type: 'inventory.updated',
      inventory: cylinders.map((cylinder) => ({
        productId: cylinder.id,
        productName: cylinder.name,
        quantity:
          isLast && cylinder.kilograms % 16 === 4 ? cylinder.minStock - 2 : random.between(cylinder.minStock, cylinder.full),
        minStock: cylinder.minStock,
        location: cylinder.kilograms === 50 ? '後場' : '店面',
      })),
    },
  }))

const broken = (day: ShopDay, number: number): Readonly<Record<string, unknown>>[] => {
  const orderNo = `X${day.date.toString().replaceAll('-', '')}-${number}`
  const order = {
    orderNo,
    customerName: '林太太',
    customerPhone: '0933-111-222',
    items: [{ productName: '瓦斯桶20公斤', quantity: 1, unitPrice: 800 }],
  }
  return [
    { type: 'order.created', order: { ...order, totalAmount: '八百元' } },
    { type: 'order.created', order: { ...order, totalAmount: '800.005' } },
    { type: 'order.updated', order: { status: 'completed' } },
    { type: 'inventory.updated', inventory: { productId: 'GAS-20', quantity: -3 } },
    { type: 'payment.received', payment: { orderNo, amount: 800, method: '現金' } },
    { type: 'driver.location', driver: { id: 7, latitude: 23.9589, longitude: 120.5698 } },
  ]
}

/** What goes wrong on a day that lies so many days back: little, and only lately, since somebody settles the old ones. */
export const troubles = (daysBack: number, day: ShopDay, random: Random): Sent[] => {
  if (daysBack > 5) return []
  const bodies = broken(day, daysBack)
  const body = bodies[daysBack]
  return body ? [{ at: day.start + random.between(8 * hour, 10 * hour), body }] : []
}

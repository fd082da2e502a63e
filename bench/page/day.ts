/** A long day at the desk, played fast: an order every second and a phone order every minute, each call taken. */

import { headers } from '../intake/order.ts'
import type { MeasuredDesk } from './desk.ts'
import { takeCalls, untilRow } from './probes.ts'

/** How long the day is; it is looked at after each of its parts. */
export type Day = Readonly<{ parts: number; minutesPerPart: number }>

const ordersPerMinute = 60
/** Deliveries under way at once; the day is only as fast as they are answered. */
const lanes = 6

export const deliveriesOf = ({ parts, minutesPerPart }: Day): number => parts * minutesPerPart * (ordersPerMinute + 1)

export const orderOf = (orderNo: string) => ({
  type: 'order.created',
  order: {
    orderNo,
    customerName: `客${orderNo}`,
    customerPhone: '0912345678',
    customerAddress: '員林市中山路1號',
    items: [{ productName: '瓦斯桶20公斤', quantity: 1, unitPrice: 820 }],
    totalAmount: 820,
    status: 'pending',
  },
})

const callOf = (orderNo: string) => ({ type: 'phone_order.received', phoneOrder: orderOf(orderNo).order })

/** Throws unless it was taken. */
export const send = async (url: string, body: unknown): Promise<void> => {
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`the listener answered ${answer.status}`)
}

/** All of them, a few at a time, begun in their order. */
const sendAll = async (url: string, bodies: readonly unknown[]): Promise<void> => {
  const left = bodies.values()
  const lane = async () => {
    for (const body of left) await send(url, body)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

/** What the page holds once garbage is taken out. */
export type Held = Readonly<{ heapMiB: number; nodes: number; listeners: number }>

const heldBy = async ({ session }: MeasuredDesk): Promise<Held> => {
  // Twice: what the first round lets go of may hold more.
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
  return { heapMiB: usedSize / 1_048_576, nodes, listeners: jsEventListeners }
}

/** Plays the day; what the page held after each of its parts. */
export const longDay = async (desk: MeasuredDesk, { parts, minutesPerPart }: Day): Promise<Held[]> => {
  const held: Held[] = []
  for (let part = 0; part < parts; part++) {
    for (let minute = 0; minute < minutesPerPart; minute++) {
      const name = `D${process.pid}-${part}-${minute}`
      const orders = Array.from({ length: ordersPerMinute }, (_, second) => orderOf(`${name}-${second}`))
      await sendAll(desk.webhookUrl, [...orders, callOf(`${name}-T`)])
      await takeCalls(desk.page)
    }
    const last = `D${process.pid}-${part}-last`
    const shown = untilRow(desk.page, last)
    await send(desk.webhookUrl, orderOf(last))
    await shown
    held.push(await heldBy(desk))
  }
  return held
}

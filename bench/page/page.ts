/** What a person waits for at the desk: a row, a search, a scroll; and whether a long day fills the page's memory. */

import { headers } from '../intake/order.ts'
import { percentile } from '../measure/figures.ts'
import { print, type Row } from '../measure/report.ts'
import { type MeasuredDesk, openMeasuredDesk, rows } from './desk.ts'
import { scroll, untilFound, untilRow } from './probes.ts'

const deliveries = 60
const scrollSteps = 400
/** An order a second and a call a minute for ten hours, with the waiting left out. */
const rounds = 12
const ordersPerRound = 300

const texts = ['林', '林美', '0912', '09123', '091234', '中山路', '員林市', 'A1', '20公斤', '5678', '陳先生', '沒有這個人']

const send = async (url: string, body: unknown): Promise<void> => {
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`the listener answered ${answer.status}`)
}

const orderOf = (orderNo: string) => ({
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

const arrivals = async ({ page, webhookUrl }: MeasuredDesk): Promise<number[]> => {
  const times: number[] = []
  for (let number = 0; number < deliveries; number++) {
    const orderNo = `P${process.pid}-${number}`
    const shown = untilRow(page, orderNo)
    await send(webhookUrl, orderOf(orderNo))
    const answeredAt = Date.now()
    times.push(Math.max(0, (await shown) - answeredAt))
  }
  return times
}

const searches = async ({ page }: MeasuredDesk): Promise<number[]> => {
  await page.keyboard.press('Control+k')
  await page.locator('.palette input').waitFor()
  const times: number[] = []
  for (let round = 0; round < 5; round++)
    for (const text of texts) times.push(await untilFound(page, round % 2 ? `${text} ` : text))
  await page.keyboard.press('Escape')
  return times
}

const heapOf = async ({ session }: MeasuredDesk): Promise<number> => {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 1_048_576
}

/** MiB after each part of the day, garbage taken out. */
const longDay = async (desk: MeasuredDesk): Promise<number[]> => {
  const heaps: number[] = []
  for (let round = 0; round < rounds; round++) {
    for (let number = 0; number < ordersPerRound; number++) {
      const orderNo = `D${process.pid}-${round}-${number}`
      await send(desk.webhookUrl, number % 60 === 0 ? callOf(`${orderNo}-T`) : orderOf(orderNo))
    }
    heaps.push(await heapOf(desk))
  }
  return heaps
}

/** Growth from the second quarter of the day to its last, in MiB: the first fills what the page keeps on purpose. */
const growth = (heaps: readonly number[]): number => {
  const mean = (part: readonly number[]) => part.reduce((sum, heap) => sum + heap, 0) / part.length
  const quarter = heaps.length / 4
  return mean(heaps.slice(-quarter)) - mean(heaps.slice(quarter, 2 * quarter))
}

/** Prints the figures; returns how many marks were missed. */
export const benchPage = async (): Promise<number> => {
  const desk = await openMeasuredDesk()
  try {
    const arrived = await arrivals(desk)
    const found = await searches(desk)
    await rows(desk.page).first().hover()
    const scrolled = await scroll(desk.page, scrollSteps)
    const heaps = await longDay(desk)
    const result: Row[] = [
      { what: 'cold open to the first row', value: desk.coldMs, unit: 'ms', mark: { atMost: 1_500 } },
      { what: 'from the 200 to the row on screen, p95', value: percentile(arrived, 0.95), unit: 'ms', mark: { atMost: 150 } },
      { what: 'keystroke to result, p95', value: percentile(found, 0.95), unit: 'ms', mark: { atMost: 80 } },
      {
        what: `most DOM nodes over ${scrolled.rows} rows scrolled`,
        value: scrolled.mostNodes,
        unit: '',
        mark: { atMost: 2_000 },
      },
      { what: 'longest task while scrolling', value: scrolled.longestTask, unit: 'ms', mark: { atMost: 50 } },
      { what: `heap after ${rounds * ordersPerRound} deliveries`, value: heaps.at(-1) ?? Number.NaN, unit: 'MiB' },
      { what: 'its growth over the second half', value: growth(heaps), unit: 'MiB', mark: { atMost: 2 } },
    ]
    return print('Page: 150,000 orders in a real browser', result)
  } finally {
    await desk.close()
  }
}

/** What a person waits for at the desk: its opening, a row, a search, a scroll; and whether a long day fills the page's memory. */

import { rmSync } from 'node:fs'
import { loadavg } from 'node:os'
import type { Browser } from 'playwright-core'
import { launch } from '../../test/support/browser.ts'
import { demoFolder } from '../desk/demoFolder.ts'
import { growth, median, percentile } from '../measure/figures.ts'
import { print, type Row } from '../measure/report.ts'
import { coldOpens } from './cold.ts'
import { type Day, deliveriesOf, type Held, longDay, orderOf, send } from './day.ts'
import { type MeasuredDesk, openMeasuredDesk, rows } from './desk.ts'
import { type Scrolled, scroll, untilFound, untilRow } from './probes.ts'

const coldTimes = 5
const tenHours: Day = { parts: 12, minutesPerPart: 50 }
const deliveries = 60
/** A page that is open all day has long compiled what an arrival runs through. */
const warmUps = 10
/** A wheel turned fast: about ten rows a frame. */
const wheel = { steps: 500, pixels: 400 }
/** The list's end held in the hand: each page as soon as it is there. */
const dive = { steps: 2_000, pixels: 4_000 }

/** Typed letter by letter, and every text only once: nothing is found twice in what was asked a moment ago. */
const typed = [
  '林美玲',
  '陳先生',
  '0912345678',
  '0933-111-2',
  '員林市中山路二段',
  '莒光路',
  'A1124-031',
  '20公斤',
  '5678',
  '王店長不在',
]

const arrivals = async ({ page, webhookUrl }: MeasuredDesk): Promise<number[]> => {
  const times: number[] = []
  for (let number = -warmUps; number < deliveries; number++) {
    const orderNo = `P${process.pid}-${number}`
    const shown = untilRow(page, orderNo)
    await send(webhookUrl, orderOf(orderNo))
    const answeredAt = Date.now()
    const shownAt = await shown
    if (number >= 0) times.push(Math.max(0, shownAt - answeredAt))
  }
  return times
}

const searches = async ({ page }: MeasuredDesk): Promise<number[]> => {
  await page.keyboard.press('Control+k')
  await page.locator('.palette input').waitFor()
  const texts = new Set(typed.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1).trim())))
  const times: number[] = []
  for (const text of texts) times.push(await untilFound(page, text))
  await page.keyboard.press('Escape')
  await page.locator('.palette').waitFor({ state: 'hidden' })
  return times
}

/** A new desk for the list, so that what was searched before weighs nothing. */
const scrolls = async (browser: Browser, folder: string): Promise<Record<'wheeled' | 'dived', Scrolled>> => {
  const desk = await openMeasuredDesk(browser, folder)
  try {
    await rows(desk.page).first().hover()
    const wheeled = await scroll(desk.page, wheel.steps, wheel.pixels)
    return { wheeled, dived: await scroll(desk.page, dive.steps, dive.pixels) }
  } finally {
    await desk.close()
  }
}

const coldRows = async (browser: Browser, folder: string): Promise<Row[]> => {
  const { today, orders } = await coldOpens(browser, folder, coldTimes)
  return [
    { what: `cold open to the day's figures, median of ${coldTimes}`, value: median(today), unit: 'ms', mark: { atMost: 1_500 } },
    { what: 'the fastest of them', value: Math.min(...today), unit: 'ms' },
    {
      what: `cold open to the list of orders, median of ${coldTimes}`,
      value: median(orders),
      unit: 'ms',
      mark: { atMost: 1_500 },
    },
    { what: 'the fastest of them', value: Math.min(...orders), unit: 'ms' },
  ]
}

const scrollRows = (how: string, { mostNodes, longestTask, rows: seen }: Scrolled): Row[] => [
  { what: `most DOM nodes over ${seen} rows ${how}`, value: mostNodes, unit: '', mark: { atMost: 2_000 } },
  { what: 'its longest task over 50 ms (0: none)', value: longestTask, unit: 'ms', mark: { atMost: 50 } },
]

/** The first third of the day fills what the page keeps on purpose. */
const dayRows = (held: readonly Held[]): Row[] => {
  const steady = held.slice(held.length / 3)
  const of = (read: (one: Held) => number) => growth(steady.map(read))
  return [
    {
      what: `heap after ten hours, ${deliveriesOf(tenHours)} deliveries`,
      value: held.at(-1)?.heapMiB ?? Number.NaN,
      unit: 'MiB',
    },
    { what: 'its growth over the last two thirds', value: of(({ heapMiB }) => heapMiB), unit: 'MiB', mark: { atMost: 2 } },
    { what: 'growth of DOM nodes meanwhile', value: of(({ nodes }) => nodes), unit: '', mark: { atMost: 500 } },
    { what: 'growth of listeners meanwhile', value: of(({ listeners }) => listeners), unit: '', mark: { atMost: 100 } },
  ]
}

const measure = async (browser: Browser, folder: string): Promise<Row[]> => {
  const cold = await coldRows(browser, folder)
  const { wheeled, dived } = await scrolls(browser, folder)
  const desk = await openMeasuredDesk(browser, folder)
  try {
    const arrived = await arrivals(desk)
    const found = await searches(desk)
    const day = dayRows(await longDay(desk, tenHours))
    return [
      ...cold,
      { what: 'from the 200 to the row on screen, p95', value: percentile(arrived, 0.95), unit: 'ms', mark: { atMost: 150 } },
      { what: `keystroke to result, p95 of ${found.length}`, value: percentile(found, 0.95), unit: 'ms', mark: { atMost: 80 } },
      ...scrollRows('wheeled', wheeled),
      ...scrollRows('dived through', dived),
      ...day,
      { what: 'load of the machine, last five minutes', value: loadavg()[1] ?? Number.NaN, unit: '' },
    ]
  } finally {
    await desk.close()
  }
}

/** Prints the figures; returns how many marks were missed. */
export const benchPage = async (): Promise<number> => {
  const folder = await demoFolder()
  const browser = await launch()
  try {
    return print('Page: 150,000 orders in a real browser', await measure(browser, folder))
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

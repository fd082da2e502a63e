/// <reference lib="dom" />
/** What is measured inside the page, by the page's own clock: each runs there and takes nothing along but its arguments. */

import type { Page } from 'playwright-core'

/** To be run before the page's own scripts: notes when the first frame with `sign` was ready. */
export const watchFor = (sign: string): void => {
  const look = () => {
    if (document.querySelector(sign) === null) return void requestAnimationFrame(look)
    requestAnimationFrame(() => Reflect.set(window, 'usableAfter', performance.now()))
  }
  requestAnimationFrame(look)
}

/** Milliseconds from the start of the navigation, redirects included, to what `watchFor` was told to watch for. */
export const untilUsable = async (page: Page): Promise<number> => {
  const usable = await page.waitForFunction(() => Reflect.get(window, 'usableAfter'))
  return Number(await usable.jsonValue())
}

/** The page's clock when a row with this text was on screen; to be asked before the delivery is sent. */
export const untilRow = (page: Page, text: string): Promise<number> =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((done) => {
        const look = () => {
          const rows = [...document.querySelectorAll('.ant-table-row')]
          if (rows.some((row) => row.textContent?.includes(wanted))) requestAnimationFrame(() => done(Date.now()))
          else requestAnimationFrame(look)
        }
        look()
      }),
    text,
  )

/** Puts a text into the open search as a keystroke does; milliseconds until the results are those of the new text. */
export const untilFound = (page: Page, text: string): Promise<number> =>
  page.evaluate(
    (typed) =>
      new Promise<number>((done, fail) => {
        const field = document.querySelector<HTMLInputElement>('.palette input')
        const status = document.querySelector('.palette [role=status]')
        const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
        if (field === null || status === null || write === undefined) return fail(new Error('the search is not open'))
        const began = performance.now()
        write.call(field, typed)
        field.dispatchEvent(new InputEvent('input', { bubbles: true }))
        const look = () => {
          if (status.textContent === '') return void requestAnimationFrame(look)
          requestAnimationFrame(() => done(performance.now() - began))
        }
        requestAnimationFrame(look)
      }),
    text,
  )

export type Scrolled = Readonly<{
  mostNodes: number
  /** Of the page's thread; 0 where none took more than 50 ms, which is when browsers call a task long. */
  longestTask: number
  /** Rows that came into sight. */
  rows: number
}>

/** Turns the list's wheel `steps` times by `pixels`, once a frame. */
export const scroll = (page: Page, steps: number, pixels: number): Promise<Scrolled> =>
  page.evaluate(
    async ({ count, by }) => {
      const holder = document.querySelector('.ant-table-tbody-virtual-holder')
      if (holder === null) throw new Error('there is no list')
      let longestTask = 0
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longestTask = Math.max(longestTask, duration)
      })
      observer.observe({ type: 'longtask' })
      let mostNodes = 0
      const seen = new Set<string>()
      for (let step = 0; step < count; step++) {
        holder.dispatchEvent(new WheelEvent('wheel', { deltaY: by, bubbles: true, cancelable: true }))
        await new Promise((next) => requestAnimationFrame(next))
        mostNodes = Math.max(mostNodes, document.querySelectorAll('*').length)
        for (const row of document.querySelectorAll('.ant-table-row')) seen.add(row.getAttribute('data-row-key') ?? '')
      }
      // The last tasks are told of a moment later.
      await new Promise((next) => setTimeout(next, 200))
      observer.disconnect()
      return { mostNodes, longestTask, rows: seen.size }
    },
    { count: steps, by: pixels },
  )

/** Takes every call that waits, as a person does by pressing its button. Throws when one stays. */
export const takeCalls = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const until = performance.now() + 30_000
    for (;;) {
      const button = document.querySelector<HTMLElement>('.queue article .ant-btn-primary')
      if (button === null) return
      if (performance.now() > until) throw new Error('a call cannot be taken')
      button.click()
      await new Promise((next) => setTimeout(next, 10))
    }
  })

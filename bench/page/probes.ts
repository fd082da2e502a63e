/// <reference lib="dom" />
/** What is measured inside the page, by the page's own clock: each runs there and takes nothing along but its arguments. */

import type { Page } from 'playwright-core'

/** Milliseconds from a delivery's 200 to its row on screen; the page waits for the row, Node tells when the answer came. */
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

/** Types one character into the open search; milliseconds until the results are those of the new text. */
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

export type Scrolled = Readonly<{ mostNodes: number; longestTask: number; rows: number }>

/** Scrolls the list for a while as a wheel does; the most nodes that the document had, and the longest task of the page's thread. */
export const scroll = (page: Page, steps: number): Promise<Scrolled> =>
  page.evaluate(async (count) => {
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
      holder.dispatchEvent(new WheelEvent('wheel', { deltaY: 400, bubbles: true, cancelable: true }))
      await new Promise((next) => requestAnimationFrame(next))
      mostNodes = Math.max(mostNodes, document.querySelectorAll('*').length)
      for (const row of document.querySelectorAll('.ant-table-row')) seen.add(row.getAttribute('data-row-key') ?? '')
    }
    observer.disconnect()
    return { mostNodes, longestTask, rows: seen.size }
  }, steps)

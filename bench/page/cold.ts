/** Cold opens: a program that has just started and a browser that has nothing of the page, until a person can begin to work. */

import type { Browser } from 'playwright-core'
import { freshContext, serve } from './desk.ts'
import { untilUsable, watchFor } from './probes.ts'

/** Where the desk opens, and what must be on screen to work there. */
const places = [
  { name: 'today', hash: '', sign: '.figure strong' },
  { name: 'orders', hash: '#/orders', sign: '[role=grid] [role=row]' },
] as const

export type ColdOpens = Readonly<Record<(typeof places)[number]['name'], number[]>>

const open = async (browser: Browser, folder: string, hash: string, sign: string): Promise<number> => {
  const child = await serve(folder)
  const context = await freshContext(browser)
  try {
    await context.addInitScript(watchFor, sign)
    const page = await context.newPage()
    await page.goto(`${String(child.ready.uiUrl)}${hash}`)
    return await untilUsable(page)
  } finally {
    await context.close()
    await child.stop()
  }
}

/** Milliseconds from the navigation to the first frame with the sign, of `times` opens of each place in turn. */
export const coldOpens = async (browser: Browser, folder: string, times: number): Promise<ColdOpens> => {
  const found = { today: [] as number[], orders: [] as number[] }
  for (let time = 0; time < times; time++)
    for (const { name, hash, sign } of places) found[name].push(await open(browser, folder, hash, sign))
  return found
}

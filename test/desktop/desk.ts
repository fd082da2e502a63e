/** What most tests of the desktop program need: a machine whose program listens on a free port, and a delivery into it. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { machine } from '../electron-host/machine.ts'
import { startProgram, windowWith } from '../electron-host/program.ts'

export const secret = 'a-secret-of-the-desktop-tests'
export const dataDir = (): string => join(machine.home, 'Gasdesk', 'data')

/** Free at this moment. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

/** A shop that has chosen its port. To be called before the first start; `settings` beside it. */
export async function prepareShop(settings: Readonly<Record<string, unknown>> = {}): Promise<number> {
  process.env.GASDESK_WEBHOOK_SECRET = secret
  const webhookPort = await freePort()
  mkdirSync(dataDir(), { recursive: true })
  writeFileSync(join(dataDir(), 'settings.json'), JSON.stringify({ people: ['小美'], ...settings, webhookPort }))
  return webhookPort
}

/** Not that of the card, which lies on the same origin. */
const deskAddress = /^app:\/\/desk\/(#|$)/

/** The desk's page once it shows the desk. */
export async function openedDesk(): Promise<Page> {
  const page = await (await windowWith(deskAddress)).page()
  page.setDefaultTimeout(90_000)
  await page.getByRole('navigation').waitFor()
  return page
}

export async function startDesk(...args: string[]): Promise<Page> {
  await startProgram(...args)
  return openedDesk()
}

/** Sends one delivery; resolves with the status of the answer. */
export async function push(port: number, body: unknown): Promise<number> {
  const headers = { 'Content-Type': 'application/json', 'X-Webhook-Secret': secret }
  const answer = await fetch(`http://127.0.0.1:${port}/api/sync/company/webhook`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  await answer.arrayBuffer()
  return answer.status
}

export const orderOf = (orderNo: string, customerName: string) => ({
  type: 'order.created',
  order: { orderNo, customerId: `C-${orderNo}`, customerName, status: 'pending', totalAmount: 820, items: [] },
})

export const callOf = (orderNo: string, customerName: string) => ({
  type: 'phone_order.received',
  phoneOrder: { ...orderOf(orderNo, customerName).order, customerPhone: '0912345678' },
})

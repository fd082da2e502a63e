import { once } from 'node:events'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { dataPaths } from '../../main/core/base/paths.ts'
import { openReadable } from '../../main/core/storage/open.ts'
import { type SnippetId, snippetIds } from '../../shared/guide/snippets.ts'
import { type Product, productFolder, startProduct } from '../support/product.ts'
import { type Sender, startSender } from '../support/snippets.ts'

const secret = String.raw`it's-"odd"-$HOME-%41-\x`
const folder = productFolder()
const orders = [1, 2, 3]
const patiently = { timeout: 30_000, interval: 100 }
const senders = new Map<SnippetId, Sender | string>()
let product: Product

/** One step in the life of each order of a sender. */
const step = (id: SnippetId, round: number) =>
  orders.map((number) => ({
    type: round === 1 ? 'order.created' : 'order.updated',
    order: { orderNo: `${id}-${number}`, customerName: '林太太 "阿珠" \\ 🐕', note: `第 ${round} 次` },
  }))

/** The shop keeps it and answers 422, however often it is sent. */
const hopeless = (id: SnippetId) => ({ type: 'order.created', order: { orderNo: `${id}-bad`, totalAmount: 'eight hundred' } })

/** What happened to a sender's orders, in the order in which it happened. */
const notesOf = (id: SnippetId): string[][] => {
  const db = openReadable(dataPaths(folder).database)
  try {
    const said = db.prepare<[string], { status: string; note: string }>(
      `SELECT status, json_extract(body, '$.order.note') AS note FROM events
       WHERE status <> 'duplicate' AND json_extract(body, '$.order.orderNo') = ? ORDER BY id`,
    )
    return orders.map((number) => said.all(`${id}-${number}`).map(({ status, note }) => `${status} ${note}`))
  } finally {
    db.close()
  }
}
const arrived = (id: SnippetId): number => notesOf(id).flat().length

const running = (): [SnippetId, Sender][] =>
  [...senders].filter((entry): entry is [SnippetId, Sender] => typeof entry[1] !== 'string')

const waitForAll = (holds: (id: SnippetId, sender: Sender) => boolean): Promise<void> =>
  vi.waitFor(
    () =>
      expect(
        running()
          .filter(([id, sender]) => !holds(id, sender))
          .map(([id]) => id),
      ).toEqual([]),
    patiently,
  )

/** Every sender has pushed before the shop dies and pushes again while it is dead: longer than all tries of an event, so the outbox must hold. */
beforeAll(async () => {
  product = await startProduct(secret, folder)
  const { webhookUrl } = product.ready
  const started = snippetIds.map(async (id) => {
    const halves = [
      [hopeless(id), ...step(id, 1), ...step(id, 2)],
      [...step(id, 3), ...step(id, 4)],
    ] as const
    senders.set(id, await startSender(id, { url: webhookUrl, secret }, halves))
  })
  await Promise.all(started)
  await waitForAll((id) => arrived(id) > 0)
  const ended = once(product.child, 'exit')
  product.child.kill('SIGKILL')
  await ended
  for (const [, sender] of running()) writeFileSync(join(sender.folder, 'go'), '')
  await waitForAll((_, sender) => existsSync(join(sender.folder, 'pushed')) && sender.waiting().length > 0)
  await new Promise((done) => setTimeout(done, 1_500))
  product = await startProduct(secret, folder, 0, undefined, Number(new URL(webhookUrl).port))
}, 120_000)

afterAll(async () => {
  for (const [, sender] of running()) sender.stop()
  expect(await product.stop()).toBe(0)
  rmSync(folder, { recursive: true, force: true })
})

test.for(snippetIds)(
  '%s loses nothing while the shop is away, sends nothing twice and keeps the order, whatever is refused',
  async (id, { skip }) => {
    const sender = senders.get(id)
    if (sender === undefined) throw new Error(`${id} was not started`)
    if (typeof sender === 'string') return skip(sender)
    const all = ['applied 第 1 次', 'applied 第 2 次', 'applied 第 3 次', 'applied 第 4 次']
    await vi.waitFor(() => expect(notesOf(id)).toEqual([all, all, all]), patiently)
    await vi.waitFor(() => expect(sender.waiting()).toEqual([]), patiently)
    expect(sender.failed()).toHaveLength(1)
  },
)

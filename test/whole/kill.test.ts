import { rmSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { readHead } from '../../main/core/audit/head.ts'
import { verifyAudit } from '../../main/core/audit/verify.ts'
import { dataPaths } from '../../main/core/base/paths.ts'
import { openReadable } from '../../main/core/storage/open.ts'
import { figures } from '../support/figures.ts'
import { guideOrder } from '../support/http.ts'
import { type Product, productFolder, startProduct } from '../support/product.ts'

const secret = 'a secret for a killed shop'
const rounds = 20
const senders = 16
const leastAnswered = 40
const folder = productFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Sent = Readonly<{ orderNo: string; headers: Record<string, string> }>

/** Every second sender names its deliveries; the others are known by their content. */
const sentOf = (orderNo: string, number: number): Sent => ({
  orderNo,
  headers: {
    'Content-Type': 'application/json',
    'X-Webhook-Secret': secret,
    ...(number % 2 === 0 ? { 'webhook-id': `id-${orderNo}` } : {}),
  },
})

/** The action that was answered; null where no 200 came back. */
const push = async (url: string, { orderNo, headers }: Sent): Promise<string | null> => {
  try {
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(guideOrder(orderNo)) })
    const { result } = Object(await answer.json())
    return answer.status === 200 ? String(result.action) : null
  } catch {
    return null // The program died under the request: nothing was promised.
  }
}

/** Sends from many connections; after a number of answers that differs from round to round the product is killed in the midst of the others. */
const sendUntilKilled = async (product: Product, round: number): Promise<{ answered: Sent[]; unanswered: Sent[] }> => {
  const answered: Sent[] = []
  const unanswered: Sent[] = []
  let number = 0
  const sender = async () => {
    while (!product.child.killed) {
      const sent = sentOf(`R${round}-${number}`, number++)
      const action = await push(product.ready.webhookUrl, sent)
      ;(action === null ? unanswered : answered).push(sent)
      if (answered.length === leastAnswered + 7 * round) product.child.kill('SIGKILL')
    }
  }
  await Promise.all(Array.from({ length: senders }, sender))
  return { answered, unanswered }
}

/** What the database holds of each order: the times it was applied, and its lines. */
const look = () => {
  const paths = dataPaths(folder)
  const head = readHead(paths.auditHead)
  const db = openReadable(paths.database)
  try {
    const rows = db.prepare<[], [string, number, number]>(`
      SELECT o.order_no, (SELECT count(*) FROM events e WHERE e.entity_id = o.order_no AND e.status = 'applied'),
        (SELECT count(*) FROM order_items i WHERE i.order_no = o.order_no) FROM orders o`)
    const orders = new Map(
      rows
        .raw()
        .all()
        .map(([orderNo, ...counts]) => [orderNo, counts]),
    )
    return { orders, audit: verifyAudit(db, { head }), soundness: db.prepare('PRAGMA integrity_check').pluck().all() }
  } finally {
    db.close()
  }
}

test(`killed ${rounds} times under load, it has every order that was answered 200, and a retry changes nothing`, async () => {
  const all: Sent[] = []
  let answeredInAll = 0
  let product = await startProduct(secret, folder)
  for (let round = 0; round < rounds; round++) {
    const { answered, unanswered } = await sendUntilKilled(product, round)
    answeredInAll += answered.length
    all.push(...answered, ...unanswered)
    product = await startProduct(secret, folder)
    const after = look()
    expect(answered.filter(({ orderNo }) => !after.orders.has(orderNo))).toEqual([])
    expect(after.audit).toMatchObject({ isIntact: true, broken: null })
    expect(after.soundness).toEqual(['ok'])
    const { webhookUrl } = product.ready
    const retries = await Promise.all([...answered.slice(-senders), ...unanswered].map((sent) => push(webhookUrl, sent)))
    expect(retries.slice(0, Math.min(senders, answered.length)).every((action) => action === 'duplicate')).toBe(true)
    expect(retries).not.toContain(null)
  }
  expect(await product.stop()).toBe(0)
  const { orders, audit } = look()
  expect(answeredInAll).toBeGreaterThan(rounds * leastAnswered)
  expect(orders.size).toBe(all.length)
  expect([...orders.values()].every(([applied, lines]) => applied === 1 && lines === 1)).toBe(true)
  expect(audit.isIntact).toBe(true)
  figures('kills', {
    kills: rounds,
    'rows acknowledged': answeredInAll,
    'more sent': all.length - answeredInAll,
    lost: 0,
    'applied twice': 0,
  })
}, 600_000)

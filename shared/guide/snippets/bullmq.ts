/** BullMQ over Redis: one event at a time in one worker, which holds its job until the shop has taken it, so that none overtakes another. */

export const bullmq = `// gasdesk-queue.cjs · Node 18+ · npm install bullmq · Redis 6.2+ (appendonly yes)
// ‹call›
//   const gasdesk = require('./gasdesk-queue.cjs')
//   gasdesk.push('order.created', { order: { orderNo: 'A-001', customerName: '王小明', totalAmount: 800 } })
// ‹worker›
//   node gasdesk-queue.cjs
const { randomUUID } = require('node:crypto')
const { setTimeout: sleep } = require('node:timers/promises')
const { Queue, Worker } = require('bullmq')

const SHOP_URL = ‹url›
const SECRET = ‹secret›
const REDIS = { url: 'redis://127.0.0.1:6379' }
const TRIES = 3
const RETRY_SECONDS = 5
const DRAIN_SECONDS = 60
const TIMEOUT_SECONDS = 10
const HOPELESS = [400, 409, 413, 415, 422] // ‹hopeless›

const queue = new Queue('gasdesk', { connection: REDIS })
queue.on('error', (error) => console.error('gasdesk', error.message))

function push(type, event) {
  const body = JSON.stringify({ ...event, type })
  return queue
    .add(type, { id: 'evt_' + randomUUID(), body }, { removeOnComplete: true })
    .catch((error) => console.error('gasdesk', error)) // ‹never›
}

async function post({ id, body }) {
  try {
    const answer = await fetch(SHOP_URL, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Webhook-Secret': SECRET, 'webhook-id': id },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_SECONDS * 1000),
    })
    return { status: answer.status, text: await answer.text() }
  } catch (error) {
    return { status: 0, text: String(error) }
  }
}

// ‹order›
async function deliver(job) {
  for (let attempt = 1; ; attempt++) {
    const { status, text } = await post(job.data)
    if (status === 200 && text.includes('"success":true')) return text
    console.error('gasdesk', job.data.id, status, text)
    if (HOPELESS.includes(status)) throw new Error(status + ' ' + text)
    const isRoundOver = attempt % TRIES === 0
    await sleep(isRoundOver ? DRAIN_SECONDS * (800 + Math.random() * 400) : RETRY_SECONDS * 1000)
  }
}

if (require.main === module) {
  const worker = new Worker('gasdesk', deliver, { connection: REDIS, concurrency: 1, maxStalledCount: 1000000 })
  worker.on('error', (error) => console.error('gasdesk', error.message))
}

module.exports = { push }
`

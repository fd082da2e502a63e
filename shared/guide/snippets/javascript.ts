/** Node without libraries: what is pushed is on the disk before it is sent, and leaves it only after a 200. */

export const javascript = `// gasdesk.cjs · Node 18+
// ‹call›
//   const gasdesk = require('./gasdesk.cjs')
//   gasdesk.push('order.created', { order: { orderNo: 'A-001', customerName: '王小明', totalAmount: 800 } })
const fs = require('node:fs')
const path = require('node:path')
const { randomUUID } = require('node:crypto')
const { setTimeout: sleep } = require('node:timers/promises')

const SHOP_URL = ‹url›
const SECRET = ‹secret›
const OUTBOX = path.resolve('gasdesk-outbox') // ‹folder›
const TRIES = 3
const RETRY_SECONDS = 5
const DRAIN_SECONDS = 60
const TIMEOUT_SECONDS = 10
const HOPELESS = [400, 409, 413, 415, 422] // ‹hopeless›

let last = 0
function newId() {
  last = Math.max(last + 1, Date.now() * 1000)
  return 'evt_' + last + '_' + randomUUID().slice(0, 8)
}

// ‹save›
function push(type, event) {
  try {
    fs.mkdirSync(path.join(OUTBOX, 'failed'), { recursive: true })
    const file = path.join(OUTBOX, newId())
    fs.writeFileSync(file + '.tmp', JSON.stringify({ ...event, type }), { flush: true })
    fs.renameSync(file + '.tmp', file + '.json')
    setImmediate(drain)
  } catch (error) {
    console.error('gasdesk', error) // ‹never›
  }
}

async function post(name) {
  try {
    const answer = await fetch(SHOP_URL, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Webhook-Secret': SECRET, 'webhook-id': path.parse(name).name },
      body: fs.readFileSync(path.join(OUTBOX, name)),
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_SECONDS * 1000),
    })
    return { status: answer.status, text: await answer.text() }
  } catch (error) {
    return { status: 0, text: String(error) }
  }
}

async function deliver(name) {
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    if (attempt > 1) await sleep(RETRY_SECONDS * 1000)
    const { status, text } = await post(name)
    const isTaken = status === 200 && text.includes('"success":true')
    if (isTaken) fs.rmSync(path.join(OUTBOX, name), { force: true })
    else console.error('gasdesk', name, status, text)
    if (HOPELESS.includes(status)) {
      fs.writeFileSync(path.join(OUTBOX, 'failed', name + '.answer.txt'), text)
      fs.renameSync(path.join(OUTBOX, name), path.join(OUTBOX, 'failed', name))
    }
    if (isTaken || HOPELESS.includes(status)) return true
  }
  return false
}

// ‹order›
let isDraining = false
async function drain() {
  if (isDraining) return
  isDraining = true
  try {
    const waiting = () => fs.readdirSync(OUTBOX).filter((name) => name.endsWith('.json')).sort()
    for (let names = waiting(); names.length > 0; names = waiting()) {
      for (const name of names) if (!(await deliver(name))) return
    }
  } catch (error) {
    if (error.code !== 'ENOENT') console.error('gasdesk', error)
  } finally {
    isDraining = false
  }
}

// ‹loop›
function loop() {
  drain()
  setTimeout(loop, DRAIN_SECONDS * (800 + Math.random() * 400)).unref()
}
loop()

module.exports = { push, drain }
`

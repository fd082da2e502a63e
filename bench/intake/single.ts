// The plain way: one fsynced transaction a request on the main thread, with the product's own ingest and database settings.
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import Koa from 'koa'
import { systemClock } from '../../main/core/base/clock.ts'
import { dataPaths } from '../../main/core/base/paths.ts'
import { receive } from '../../main/core/ingest/receive.ts'
import { startStorage } from '../../main/core/storage/start.ts'

const folder = process.argv[2]
if (folder === undefined) throw new Error('single.ts FOLDER')
mkdirSync(folder, { recursive: true })
const { db } = await startStorage({ paths: dataPaths(folder), mayCreate: true, now: systemClock.now() })
const take = db.transaction((body: string) =>
  receive(
    db,
    { source: 'company', receivedAt: systemClock.now(), remoteAddress: '127.0.0.1', key: null, body },
    { zone: 'Asia/Taipei' },
  ),
)

const app = new Koa()
app.use(async (ctx) => {
  const body = (await buffer(ctx.req)).toString('utf8')
  const { receiptId, sha256 } = take.immediate(body)
  ctx.body = { success: true, receiptId, sha256 }
})
const server = createServer(app.callback())
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  process.stdout.write(`${JSON.stringify({ webhookUrl: `http://127.0.0.1:${port}/` })}\n`)
})
process.on('SIGTERM', () => {
  db.close()
  process.exit(0)
})

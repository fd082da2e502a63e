// Bare Koa that takes an order and answers 200, but neither checks nor stores it: the most that this machine and this framework can do.
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import Koa from 'koa'

const app = new Koa()
app.use(async (ctx) => {
  await buffer(ctx.req)
  ctx.body = { success: true }
})
const server = createServer(app.callback())
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  process.stdout.write(`${JSON.stringify({ webhookUrl: `http://127.0.0.1:${port}/api/sync/company/webhook` })}\n`)
})
process.on('SIGTERM', () => process.exit(0))

// Bare Koa that answers 200 and stores nothing: the most that this machine and this framework can do.
import { createServer } from 'node:http'
import Koa from 'koa'

const app = new Koa()
app.use((ctx) => {
  ctx.body = { success: true }
})
const server = createServer(app.callback())
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  process.stdout.write(`${JSON.stringify({ webhookUrl: `http://127.0.0.1:${port}/api/sync/company/webhook` })}\n`)
})
process.on('SIGTERM', () => process.exit(0))

import { execFile, execFileSync } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testCommand } from '../../../renderer/screens/integration/samples.ts'

const heard: { secret: string | undefined; body: unknown }[] = []
const server = createServer(async (request, response) => {
  const secret = request.headers['x-webhook-secret']
  heard.push({ secret: Array.isArray(secret) ? secret[0] : secret, body: JSON.parse(await text(request)) })
  response.end('ok')
})
beforeAll(() => new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening)))
afterAll(() => server.close())

const hasCurl = (() => {
  try {
    execFileSync('curl', ['--version'])
    return true
  } catch {
    return false
  }
})()

it.skipIf(!hasCurl)('the command that is shown sends the test order, whatever the secret holds', async () => {
  const { port } = server.address() as AddressInfo
  const secret = `it's-"odd"-$HOME-\`x\`-\\`
  const command = testCommand('bash', `http://127.0.0.1:${port}/api/sync/company/webhook`, secret)
  await promisify(execFile)('/bin/sh', ['-c', command])
  expect(heard).toMatchObject([
    { secret, body: { type: 'order.created', order: { customerName: '測試客戶', totalAmount: 800 } } },
  ])
})

it('the command for Windows keeps quotes whole and sends UTF-8', () => {
  const command = testCommand('powershell', 'http://127.0.0.1:8787/x', "o'clock-secret")
  expect(command).toContain("'X-Webhook-Secret' = 'o''clock-secret'")
  expect(command).toContain('UTF8.GetBytes($body)')
  expect(command).toMatch(/^\$body = @'\n\{[\s\S]+\}\n'@\n/)
})

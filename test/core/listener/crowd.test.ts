import { connect, Socket } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { countConnections } from '../../../main/core/listener/connections.ts'
import { guideOrder, patiently, secret, type TempListener, tempListener, webhookPath } from '../../support/http.ts'
import { head, speak } from '../../support/rawSocket.ts'

let door: TempListener

beforeAll(async () => {
  door = await tempListener()
})
afterAll(() => door.close())

/** Opens a connection that says nothing; resolves when it is open or refused. */
const silent = (port: number): Promise<Socket> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' })
    socket.on('error', () => {})
    socket.once('connect', () => resolve(socket))
    socket.once('close', () => resolve(socket))
  })

test('of 500 connections at once 128 are held, and a good sender gets in within its retries', { timeout: 30_000 }, async () => {
  const crowd = await Promise.all(Array.from({ length: 500 }, () => silent(door.port)))
  await vi.waitFor(() => expect(crowd.filter((socket) => !socket.closed)).toHaveLength(128), patiently)
  expect(door.listener.refusals().byCause.too_many).toBe(372)
  let status = 0
  for (let attempt = 0; attempt < 4 && status !== 200; attempt++) {
    status = await door.post(guideOrder('C1')).then(
      (answer) => answer.status,
      () => 0,
    )
    if (status !== 200) await new Promise((resolve) => setTimeout(resolve, 5_000))
  }
  expect(status).toBe(200)
  for (const socket of crowd) socket.destroy()
})

test('a sender that leaves before its answer has its delivery stored, and its retry is a duplicate', async () => {
  const body = JSON.stringify(guideOrder('C2'))
  const request = head(
    `POST ${webhookPath} HTTP/1.1`,
    'Host: localhost',
    `X-Webhook-Secret: ${secret}`,
    'Content-Type: application/json',
    'webhook-id: leaves-early',
    `Content-Length: ${Buffer.byteLength(body)}`,
  )
  await speak(door.port, request + body, { whenOpen: (socket) => setTimeout(() => socket.resetAndDestroy(), 5) })
  await vi.waitFor(() => expect(door.column("SELECT count(*) FROM orders WHERE order_no = 'C2'")).toEqual([1]), patiently)
  const retried = await door.post(body, { 'webhook-id': 'leaves-early' })
  expect(retried.status).toBe(200)
  expect(JSON.parse(retried.text).result.action).toBe('duplicate')
})

test('one machine of the network holds 48 connections, and others still come in', () => {
  const connections = countConnections()
  const from = (remoteAddress: string) => Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress })
  const admitted = Array.from({ length: 60 }, () => connections.admit(from('::ffff:192.0.2.1')))
  expect(admitted.filter(Boolean)).toHaveLength(48)
  expect(connections.admit(from('192.0.2.2'))).toBe(true)
  expect(Array.from({ length: 60 }, () => connections.admit(from('127.0.0.1'))).every(Boolean)).toBe(true)
})

import { hostname } from 'node:os'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hostName, isKnownHost } from '../../../main/core/listener/host.ts'
import { guideOrder, secret, type TempListener, tempListener, webhookPath } from '../../support/http.ts'
import { head, speak } from '../../support/rawSocket.ts'

let door: TempListener

beforeAll(async () => {
  door = await tempListener({ allowedHosts: () => ['Shop.Example'] })
})
afterAll(() => door.close())

const delivered = (version: string, ...hosts: string[]) => {
  const body = JSON.stringify(guideOrder('H1'))
  const lines = [
    `POST ${webhookPath} HTTP/${version}`,
    ...hosts,
    `X-Webhook-Secret: ${secret}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ]
  return speak(door.port, head(...lines) + body)
}

describe('is refused with 400, the secret notwithstanding', () => {
  test.each([
    ['an empty host', ['Host:']],
    ['a host with user info', ['Host: localhost@evil.example']],
    ['two hosts', ['Host: localhost', 'Host: evil.example']],
    ['the same host twice', ['Host: localhost', 'Host: localhost']],
    ['a host with a path', ['Host: localhost/x']],
    ['a host with a bad port', ['Host: localhost:http']],
    ['a bracketed name', ['Host: [localhost]']],
    ['a bad IPv6 address', ['Host: [1::2::3]']],
    ['no host', []],
  ])('%s', async (_name, hosts) => {
    expect((await delivered('1.1', ...hosts)).statuses).toEqual([400])
  })

  test('no host in HTTP/1.0', async () => {
    expect((await delivered('1.0')).statuses).toEqual([400])
  })
})

describe('is accepted with the secret', () => {
  test.each([
    'localhost',
    '127.0.0.1:8787',
    '192.168.1.20',
    '[::1]:8787',
    '[fe80::1]',
    'OFFICE-PC',
    'office_pc.local',
    'tunnel.example.',
  ])('a delivery for %s', async (host) => {
    expect((await delivered('1.1', `Host: ${host}`)).statuses).toEqual([200])
  })

  test('HTTP/1.0 with a host', async () => {
    expect((await delivered('1.0', 'Host: localhost')).statuses).toEqual([200])
  })
})

describe('a web page that has made its own name point here (DNS rebinding)', () => {
  test('has no secret, so it gets nothing in', async () => {
    const headers = { Host: 'evil.example', 'Content-Type': 'application/json' }
    expect((await door.send({ method: 'POST', path: webhookPath, headers, body: '{}' })).status).toBe(401)
  })

  test('is not even told that something listens', async () => {
    expect((await door.send({ path: '/health', headers: { Host: 'evil.example:8787' } })).status).toBe(421)
  })

  test.each(['localhost', '10.0.0.5', 'shop.example', `${hostname()}:8787`])(
    '%s is asked for its health all the same',
    async (host) => {
      expect((await door.send({ path: '/health', headers: { Host: host } })).status).toBe(200)
    },
  )
})

test.each([
  ['Example.COM:80', 'example.com'],
  ['example.com.', 'example.com'],
  ['[2001:DB8::1]:1', '2001:db8::1'],
  ['', null],
  ['.', null],
  ['a b', null],
  ['a,b', null],
  ['a:b@c', null],
  ['a:123456', null],
  ['-a', null],
])('the name of %j is %j', (header, name) => {
  expect(hostName(header)).toBe(name)
})

test.each(['evil.example', 'localhost.evil.example', 'local', 'xlocalhost', '1.2.3.4.example'])('%s is a stranger', (name) => {
  expect(isKnownHost(name, ['shop.example'])).toBe(false)
})

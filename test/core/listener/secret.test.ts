import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { guideOrder, patiently, secret, type TempListener, tempListener, webhookPath } from '../../support/http.ts'
import { head, isAnswered, speak } from '../../support/rawSocket.ts'

const utf8Secret = '瓦斯行的密鑰'
let door: TempListener
let active: string[] = [secret, utf8Secret, '']

beforeAll(async () => {
  door = await tempListener({ secrets: () => active })
})
afterAll(() => door.close())

const json = { 'Content-Type': 'application/json' }
const withoutSecret = (headers: Record<string, string | string[]> = {}, path = webhookPath) =>
  door.send({ method: 'POST', path, headers: { ...json, ...headers }, body: JSON.stringify(guideOrder('S1')) })

/** What a header looks like whose bytes are UTF-8: Node writes headers as latin1. */
const asHeader = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')

describe('a request is turned away with 401 and without a reason', () => {
  const wrong: [string, Record<string, string | string[]>][] = [
    ['no secret', {}],
    ['an empty one', { 'X-Webhook-Secret': '' }],
    ['a wrong one of the same length', { 'X-Webhook-Secret': secret.replace('35', '36') }],
    ['a shorter one', { 'X-Webhook-Secret': secret.slice(0, -1) }],
    ['a longer one', { 'X-Webhook-Secret': `${secret}x` }],
    ['bytes beyond ASCII', { 'X-Webhook-Secret': asHeader('密鑰') }],
    ['the right one and a wrong one', { 'X-Webhook-Secret': [secret, 'wrong'] }],
    ['two that are both right', { 'X-Webhook-Secret': [secret, asHeader(utf8Secret)] }],
    ['the right one as a bearer token', { Authorization: `Bearer ${secret}` }],
  ]

  test.each(wrong)('%s', async (_name, headers) => {
    const answer = await withoutSecret(headers)
    expect(answer.status).toBe(401)
    expect(JSON.parse(answer.text)).toEqual({
      success: false,
      code: 'unauthorized',
      error: 'The webhook secret is missing or wrong',
    })
  })
})

test('nothing of a refused request is kept but its audit trace', async () => {
  await vi.waitFor(() => expect(door.refused().length).toBeGreaterThan(0), patiently)
  expect(door.refused()[0]).toMatchObject({ cause: 'unauthorized', address: '127.0.0.1' })
  expect(door.column('SELECT count(*) FROM events')).toEqual([0])
})

test('a secret in the query string counts for nothing and is written nowhere', async () => {
  const answer = await withoutSecret({}, `${webhookPath}?secret=${encodeURIComponent(secret)}`)
  expect([401, 429]).toContain(answer.status)
  const everything = JSON.stringify([door.column('SELECT detail FROM audit_log'), door.logged])
  expect(everything).not.toContain(encodeURIComponent(secret))
  expect(everything).not.toContain('secret=')
})

test('each of several active secrets opens, whatever its bytes', async () => {
  expect((await door.post(guideOrder('S2'))).status).toBe(200)
  expect((await door.post(guideOrder('S3'), { 'X-Webhook-Secret': asHeader(utf8Secret) })).status).toBe(200)
})

test('the same secret sent twice opens', async () => {
  expect((await door.post(guideOrder('S4'), { 'X-Webhook-Secret': [secret, secret] })).status).toBe(200)
})

test('a stranger is answered before the body is read', async () => {
  const { statuses } = await speak(
    door.port,
    head(`POST ${webhookPath} HTTP/1.1`, 'Host: localhost', 'Content-Type: application/json', 'Content-Length: 200000'),
    { isEnough: isAnswered },
  )
  expect([[401], [429]]).toContainEqual(statuses)
})

test('a changed secret counts at the next request', async () => {
  active = ['the next secret']
  expect((await door.post(guideOrder('S5'), { 'X-Webhook-Secret': 'the next secret' })).status).toBe(200)
  expect([401, 429]).toContain((await door.post(guideOrder('S6'))).status)
  active = [secret, utf8Secret, '']
})

test('without any secret set everything is put off with 503', async () => {
  active = ['']
  const answer = await withoutSecret({ 'X-Webhook-Secret': '' })
  expect(answer.status).toBe(503)
  expect(answer.headers['retry-after']).toBe('30')
  expect(JSON.parse(answer.text)).toMatchObject({ code: 'secret_missing' })
  active = [secret, utf8Secret, '']
})

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { guidePatience } from '../../../scripts/push/patience.ts'
import { type PushOptions, push } from '../../../scripts/push/push.ts'
import { textSources } from '../../../scripts/push/sources.ts'
import { readPlace, Stopped } from '../../../scripts/push/state.ts'
import { openSenderHost, type SenderHost, taken } from '../../support/senderHost.ts'

let folder: string
let host: SenderHost | undefined
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gasdesk-push-'))
})
afterEach(() => {
  host?.close()
  rmSync(folder, { recursive: true, force: true })
})

const event = (orderNo: string, status: string) => JSON.stringify({ type: 'order.updated', order: { orderNo, status } })
const lines = (count: number): string[] => Array.from({ length: count }, (_, number) => event(`A-${number % 7}`, `s${number}`))
const statusOf = (body: string): string => JSON.parse(body).order.status

const pushing = (content: readonly string[], url: string, more: Partial<PushOptions> = {}) => {
  const file = join(folder, 'old.jsonl')
  writeFileSync(file, content.join('\n'))
  return push({
    records: textSources(file, 'utf-8') ?? (async function* () {})(),
    url,
    secret: 'secret',
    isHistory: true,
    rate: 0,
    atOnce: 4,
    isResumed: false,
    statePath: `${file}.push.json`,
    refusedPath: `${file}.refused.jsonl`,
    patience: guidePatience(() => 0, 1),
    signal: new AbortController().signal,
    told: () => {},
    ...more,
  })
}
const place = () => readPlace(join(folder, 'old.jsonl.push.json'))

test('everything is sent once, in order for each order number, whatever fails on the way', async () => {
  host = await openSenderHost(async (number) => {
    await new Promise((done) => setTimeout(done, number % 3))
    return number % 5 === 0 ? 'drop' : taken
  })
  expect(await pushing(lines(60), host.url)).toEqual({ created: 60 })
  const answered = host.sent.filter((_, number) => number % 5 !== 0)
  expect(new Set(answered.map(({ headers }) => headers['webhook-id'])).size).toBe(60)
  for (const orderNo of ['A-0', 'A-6']) {
    const statuses = answered
      .map(({ body }) => body)
      .filter((body) => body.includes(`"${orderNo}"`))
      .map(statusOf)
    expect(statuses).toEqual(
      lines(60)
        .filter((line) => line.includes(`"${orderNo}"`))
        .map(statusOf),
    )
  }
  expect(place()).toMatchObject({ done: 60, isWhole: true })
})

test('the same words twice are two events, the same file again is none that is new', async () => {
  host = await openSenderHost(() => taken)
  const content = [event('A', 'x'), event('A', 'y'), event('A', 'x')]
  await pushing(content, host.url)
  await pushing(['', ...content], host.url)
  const ids = host.sent.map(({ headers }) => headers['webhook-id'])
  expect(new Set(ids).size).toBe(3)
  expect(ids.slice(3)).toEqual(ids.slice(0, 3))
})

test('what is refused is kept with its reason and gone on from', async () => {
  const answer = { success: false, error: 'bad', issues: [{ path: 'order.status' }] }
  host = await openSenderHost((_, { body }) => (statusOf(body) === 's1' ? { status: 422, body: JSON.stringify(answer) } : taken))
  expect(await pushing([...lines(3), 'nonsense'], host.url)).toEqual({ created: 2, refused: 2 })
  const refused = readFileSync(join(folder, 'old.jsonl.refused.jsonl'), 'utf8').trim().split('\n')
  expect(refused.map((line) => JSON.parse(line)).sort((a, b) => a.refused.line - b.refused.line)).toEqual([
    { refused: { line: 2, status: 422, reason: 'bad', issues: answer.issues }, event: JSON.parse(event('A-1', 's1')) },
    { refused: { line: 4, reason: 'not JSON' }, text: 'nonsense' },
  ])
})

test('a push that stopped goes on where it was, once it is told to', async () => {
  const stopper = new AbortController()
  host = await openSenderHost((number) => {
    if (number === 20) stopper.abort(new Stopped('enough'))
    return taken
  })
  await pushing(lines(60), host.url, { signal: stopper.signal })
  const { done = 0 } = place() ?? {}
  expect(done).toBeGreaterThanOrEqual(17)
  expect(done).toBeLessThan(60)
  await expect(pushing(lines(60), host.url)).rejects.toThrow(/--resume/)
  expect(await pushing(lines(60), host.url, { isResumed: true })).toEqual({ skipped: done, created: 60 - done })
  expect(new Set(host.sent.map(({ body }) => statusOf(body))).size).toBe(60)
})

test('the place is kept when the shop turns out to be the wrong one, and holds for no other', async () => {
  host = await openSenderHost((number) => (number < 8 ? taken : { status: 401 }))
  await expect(pushing(lines(20), host.url, { atOnce: 1 })).rejects.toThrow(/check the address and the secret/)
  expect(place()).toMatchObject({ done: 8, isWhole: false })
  await expect(pushing(lines(20), `${host.url}/`, { isResumed: true })).rejects.toThrow(/went to/)
})

test('a file that was changed before the place is not gone on with, one that grew behind it is', async () => {
  host = await openSenderHost((number) => (number === 5 ? { status: 401 } : taken))
  await expect(pushing(lines(10), host.url, { atOnce: 1 })).rejects.toThrow(Stopped)
  await expect(pushing(['{"type":"new"}', ...lines(10)], host.url, { isResumed: true })).rejects.toThrow(/has changed/)
  await expect(pushing(lines(2), host.url, { isResumed: true })).rejects.toThrow(/shorter/)
  expect(await pushing(lines(12), host.url, { isResumed: true })).toEqual({ skipped: 5, created: 7 })
})

test('a state that is none is not written over', async () => {
  host = await openSenderHost(() => taken)
  writeFileSync(join(folder, 'old.jsonl.push.json'), '{"done":')
  await expect(pushing(lines(1), host.url)).rejects.toThrow(/remove it to begin again/)
  expect(existsSync(join(folder, 'old.jsonl.refused.jsonl'))).toBe(false)
})

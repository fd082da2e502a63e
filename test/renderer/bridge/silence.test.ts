/** A feed that says nothing for too long is cut, headers included; one that says anything at all lives on. */

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { cutSilence } from '../../../renderer/bridge/silence.ts'

const limitMs = 1_000
let speak: (bytes: string) => void
let finish: () => void
let given: AbortSignal | null | undefined

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

/** A server that answers with headers at once and speaks only when told. */
const speaking = async (_: Request, init: RequestInit) => {
  given = init.signal
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      speak = (text) => controller.enqueue(new TextEncoder().encode(text))
      finish = () => controller.close()
      init.signal?.addEventListener('abort', () => controller.error(init.signal?.reason))
    },
  })
  return new Response(body, { status: 200, headers: { 'content-type': 'text/event-stream' } })
}
const mute = (_: Request, init: RequestInit) =>
  new Promise<Response>((_resolve, reject) => init.signal?.addEventListener('abort', () => reject(init.signal?.reason)))

const open = (fetch: Parameters<typeof cutSilence>[0], signal?: AbortSignal) =>
  cutSilence(fetch, limitMs)(new Request('http://127.0.0.1/rpc/changes', signal === undefined ? {} : { signal }), {})

it('is cut when not even headers come', async () => {
  const answer = expect(open(mute)).rejects.toThrow('Nothing heard')
  await vi.advanceTimersByTimeAsync(limitMs)
  await answer
})

it('is cut when nothing follows the last byte', async () => {
  const reader = (await open(speaking)).body?.getReader()
  speak(': \n\n')
  await reader?.read()
  const next = expect(reader?.read()).rejects.toThrow('Nothing heard')
  await vi.advanceTimersByTimeAsync(limitMs)
  await next
})

it('lives as long as comments come', async () => {
  const reader = (await open(speaking)).body?.getReader()
  for (let beat = 0; beat < 10; beat++) {
    await vi.advanceTimersByTimeAsync(limitMs - 1)
    speak(': \n\n')
    expect((await reader?.read())?.done).toBe(false)
  }
})

it('leaves no timer behind after its end or after being given up', async () => {
  const whole = await open(speaking)
  finish()
  await whole.text()
  const giving = new AbortController()
  await open(speaking, giving.signal)
  giving.abort()
  expect([vi.getTimerCount(), given?.aborted]).toEqual([0, true])
})

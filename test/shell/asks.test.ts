import { expect, test } from 'vitest'
import { createAsks } from '../../main/shell/asks.ts'
import type { MachineAsk } from '../../shared/contract/machine.ts'

const ring: MachineAsk = { is: 'ring', level: 1, gain: 0.4, say: [] }

/** Collects what a listener is asked until it leaves. */
const listen = (asks: ReturnType<typeof createAsks>, as: 'desk' | 'card') => {
  const leaving = new AbortController()
  const heard: string[] = []
  const done = (async () => {
    for await (const ask of asks.follow(as, leaving.signal)) heard.push(ask.is)
  })()
  return {
    heard,
    leave: () => {
      leaving.abort()
      return done
    },
    done,
  }
}

test('a ring is heard once, from the card where there is one', async () => {
  const asks = createAsks()
  const [desk, card] = [listen(asks, 'desk'), listen(asks, 'card')]
  expect(asks.sound(ring)).toBe(true)
  await card.leave()
  expect(asks.sound(ring)).toBe(true)
  await desk.leave()
  expect([card.heard, desk.heard]).toEqual([['ring'], ['ring']])
  expect(asks.sound(ring)).toBe(false)
})

test('after a reload the new page is asked, not the one that is gone', async () => {
  const asks = createAsks()
  const [former, latter] = [listen(asks, 'card'), listen(asks, 'card')]
  asks.sound(ring)
  await Promise.all([former.leave(), latter.leave()])
  expect([former.heard, latter.heard]).toEqual([[], ['ring']])
})

test('an address waits for the desk, the last one alone', async () => {
  const asks = createAsks()
  asks.desk({ is: 'go', path: ['stock'] })
  asks.desk({ is: 'go', path: ['calls', 'A'] })
  const first = await asks.follow('desk', undefined).next()
  expect(first.value).toEqual({ is: 'go', path: ['calls', 'A'] })
})

test('the hush reaches every window', async () => {
  const asks = createAsks()
  const [desk, card] = [listen(asks, 'desk'), listen(asks, 'card')]
  asks.all({ is: 'hush' })
  asks.end()
  await Promise.all([desk.done, card.done])
  expect([desk.heard, card.heard]).toEqual([['hush'], ['hush']])
})

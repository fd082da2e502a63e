import { expect, test } from 'vitest'
import { watchRetention } from '../../../main/core/office/watchRetention.ts'
import type { Store } from '../../../main/core/threads/store.ts'
import type { KeepMonths } from '../../../shared/contract/settings.ts'

const clock = { now: () => 1_000, monotonic: () => 0 }

/** A store that is asked for pieces and answers as told. */
const shop = (answer: (after: number) => Promise<{ next: number | null; emptied: number }>, keepMonths: KeepMonths = 12) => {
  const asked: unknown[] = []
  const warnings: string[] = []
  const write = ((_name: string, input: { after: number }, options: unknown) => {
    asked.push([input, options])
    return answer(input.after)
  }) as Store['write']
  const log = { info: () => {}, warn: (message: string) => void warnings.push(message), error: () => {} }
  const shown = { keepMonths }
  const watch = watchRetention({ store: { write }, keepMonths: () => shown.keepMonths, clock, log })
  return { asked, warnings, shown, watch }
}

test('a check goes on from piece to piece behind everything else', async () => {
  const { asked, watch } = shop(async (after) => ({ next: after === 0 ? 500 : null, emptied: 1 }))
  await watch.check()
  watch.stop()
  expect(asked).toEqual([
    [{ after: 0, months: 12, at: 1_000 }, { isBulk: true }],
    [{ after: 500, months: 12, at: 1_000 }, { isBulk: true }],
  ])
})

test('a shop that keeps everything is not looked through', async () => {
  const { asked, watch } = shop(async () => ({ next: null, emptied: 0 }), null)
  await watch.check()
  watch.stop()
  expect(asked).toEqual([])
})

test('keeping for ever, set meanwhile, ends it', async () => {
  const { asked, shown, watch } = shop(async (after) => {
    shown.keepMonths = null
    return { next: after + 500, emptied: 500 }
  })
  await watch.check()
  watch.stop()
  expect(asked).toHaveLength(1)
})

test('the end of the program ends it', async () => {
  const { asked, watch } = shop(async (after) => {
    watch.stop()
    return { next: after + 500, emptied: 500 }
  })
  await watch.check()
  expect(asked).toHaveLength(1)
})

test('what fails is said and tried again at the next check', async () => {
  let isFull = true
  const { asked, warnings, watch } = shop(async () => {
    if (isFull) throw new Error('disk full')
    return { next: null, emptied: 0 }
  })
  await watch.check()
  isFull = false
  await watch.check()
  watch.stop()
  expect(warnings).toHaveLength(1)
  expect(asked).toHaveLength(2)
})

test('two checks at once are one', async () => {
  const { asked, watch } = shop(async () => ({ next: null, emptied: 0 }))
  await Promise.all([watch.check(), watch.check()])
  watch.stop()
  expect(asked).toHaveLength(1)
})

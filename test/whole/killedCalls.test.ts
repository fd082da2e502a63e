import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { badDisk, type KeptFile, pathOf, takenOf } from '../support/badDisk.ts'
import { figures } from '../support/figures.ts'
import { findIn, missingFrom } from '../support/powerCut/found.ts'
import { productFolder, startProduct } from '../support/product.ts'
import { inject, straceMissing } from '../support/strace.ts'

const secret = 'a secret for a shop that is killed in its calls'
/** `GASDESK_FAULT_POINTS=200` sweeps every call up to the 200th; without it a few are tried. */
const everyPoint = Number(process.env.GASDESK_FAULT_POINTS ?? 0)

let place: string
beforeAll(() => {
  place = productFolder()
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

type Sweep = Readonly<{ calls: string; on: KeptFile; at: readonly number[] }>

const syncs = 'fsync,fdatasync'
const sweep: readonly Sweep[] = [
  { calls: 'pwrite64', on: 'log of writes', at: [1, 19] },
  { calls: syncs, on: 'log of writes', at: [1, 2] },
  { calls: 'pwrite64', on: 'database', at: [3] },
  { calls: syncs, on: 'database', at: [1] },
  { calls: syncs, on: 'head', at: [1] },
  { calls: 'rename', on: 'head', at: [1] },
]

const pointsOf = ({ at }: Sweep): readonly number[] =>
  everyPoint === 0 ? at : Array.from({ length: everyPoint }, (_, index) => index + 1)

/** The product is killed at the n-th such call of its life under load. Returns the orders that it had answered 200. */
const killAt = async (folder: string, { calls, on }: Sweep, nth: number): Promise<string[]> => {
  const product = await startProduct(secret, folder)
  const gone = once(product.child, 'exit')
  const shop = badDisk(product, secret, `K-${calls}-${on}-${nth}`)
  const faults = await inject(product.ready.pid, place, {
    calls,
    how: `signal=SIGKILL:when=${nth}`,
    paths: [pathOf(product, on)],
  })
  // Checkpoints and the head come behind the answers; a sweep of every call may go beyond the last.
  await shop.burst(8)
  if (everyPoint > 0) product.child.kill('SIGKILL')
  expect(await gone).toEqual([null, 'SIGKILL'])
  await faults.end()
  return takenOf(shop.pushed)
}

test('killed at a call of the disk, it has every order that it had answered, and the next start finds all of it whole', async ({
  skip,
}) => {
  const missing = straceMissing()
  if (missing !== null) return skip(missing)
  const folder = join(place, 'shop')
  const taken: string[] = []
  let points = 0
  for (const each of sweep) {
    for (const nth of pointsOf(each)) {
      taken.push(...(await killAt(folder, each, nth)))
      const found = await findIn(folder)
      expect({ each, nth, ...found, orders: missingFrom(found, taken) }).toMatchObject({
        head: 'ok',
        broken: null,
        soundness: ['ok'],
        orders: [],
      })
      points++
    }
  }
  expect(taken.length).toBeGreaterThan(points)
  figures('killedCalls', { kills: points, 'rows acknowledged': taken.length, lost: 0 })
}, 3_600_000)

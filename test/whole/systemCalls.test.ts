import { execFileSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type BadDisk, badDisk, type KeptFile, lies, pathOf, takenOf } from '../support/badDisk.ts'
import { figures } from '../support/figures.ts'
import { findIn, missingFrom } from '../support/powerCut/found.ts'
import { productFolder, startProduct } from '../support/product.ts'
import { inject, straceMissing } from '../support/strace.ts'

const secret = 'a secret for a shop with a bad disk'
/** `GASDESK_FAULT_POINTS=200` sweeps every call up to the 200th; without it a few dozen of points are tried. */
const everyPoint = Number(process.env.GASDESK_FAULT_POINTS ?? 0)
const missing = straceMissing()
const linuxOnly = 'the limits of a running program can be set on Linux only'

let place: string
let shop: BadDisk
let points = 0
let failed = 0

beforeAll(async () => {
  place = productFolder()
  shop = badDisk(await startProduct(secret, join(place, 'shop')), secret, 'F')
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

const syncs = 'fsync,fdatasync'
/** So much that a burst crosses the thousand pages at which a commit checkpoints. */
const long = '長'.repeat(75_000)

type Point = Readonly<{ calls: string; error: string; on: KeptFile; at: readonly number[]; padding?: string }>

const sweep: readonly Point[] = [
  { calls: syncs, error: 'EIO', on: 'log of writes', at: [1, 2, 3, 5, 7] },
  { calls: syncs, error: 'ENOSPC', on: 'log of writes', at: [1, 2, 4] },
  { calls: 'pwrite64', error: 'EIO', on: 'log of writes', at: [1, 2, 3, 5, 8, 13, 21, 34, 55] },
  { calls: 'pwrite64', error: 'ENOSPC', on: 'log of writes', at: [1, 2, 4, 9, 17, 33, 65] },
  { calls: 'pwrite64', error: 'EIO', on: 'database', at: [1, 7], padding: long },
  { calls: 'pwrite64', error: 'ENOSPC', on: 'database', at: [1], padding: long },
  { calls: syncs, error: 'EIO', on: 'database', at: [1], padding: long },
  { calls: 'openat', error: 'EMFILE', on: 'head', at: [1] },
  { calls: 'write', error: 'ENOSPC', on: 'head', at: [1] },
  { calls: syncs, error: 'EIO', on: 'head', at: [1] },
  { calls: 'rename', error: 'EIO', on: 'head', at: [1] },
]

const pointsOf = ({ at }: Point): readonly number[] =>
  everyPoint === 0 ? at : Array.from({ length: everyPoint }, (_, index) => index + 1)

const inFile = (on: KeptFile, calls: string, how: string) =>
  inject(shop.product.ready.pid, place, { calls, how, paths: [pathOf(shop.product, on)] })

/** The n-th such call fails, once. Returns how many calls did. */
const tryPoint = async ({ calls, error, on, padding }: Point, nth: number): Promise<number> => {
  const faults = await inFile(on, calls, `error=${error}:when=${nth}`)
  expect(lies(await shop.burst(3, padding))).toEqual([])
  // Checkpoints and the head come behind the answers.
  if (on !== 'log of writes' && everyPoint === 0) {
    await vi.waitFor(() => expect(faults.met()).toBeGreaterThan(0), { timeout: 30_000, interval: 50 })
  }
  const met = await faults.end()
  await shop.wellAgain()
  return met
}

test('a call of the disk fails once: nothing is claimed that is not stored, and it is well again by itself', async ({ skip }) => {
  if (missing !== null) return skip(missing)
  for (const point of sweep) {
    for (const nth of pointsOf(point)) {
      failed += await tryPoint(point, nth)
      points++
    }
  }
  expect(failed).toBeGreaterThan(everyPoint === 0 ? points / 2 : 20)
}, 3_600_000)

test.for([
  [syncs, 'EIO'],
  ['pwrite64', 'EIO'],
  ['pwrite64', 'ENOSPC'],
] as const)(
  'every %s fails with %s: everybody is told to come again, and the door says that it is shut',
  async ([calls, error], { skip }) => {
    if (missing !== null) return skip(missing)
    const faults = await inFile('log of writes', calls, `error=${error}`)
    const answers = [await shop.push(), ...(await shop.burst(2))]
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([503]))
    expect(lies(answers)).toEqual([])
    expect(await shop.isReceiving()).toBe(false)
    failed += await faults.end()
    points++
    await shop.wellAgain()
    expect(await shop.isReceiving()).toBe(true)
  },
)

test('each sync takes 200 ms longer: slow, and nothing else', async ({ skip }) => {
  if (missing !== null) return skip(missing)
  const faults = await inject(shop.product.ready.pid, place, { calls: syncs, how: 'delay_exit=200000' })
  const answers = await shop.burst(2)
  expect(await faults.end()).toBeGreaterThan(0)
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
})

/** A limit of the running program, as `ulimit` sets it before one starts; null takes it away. Its hard limit stays. */
const limit = (name: 'nofile' | 'fsize', most: number | null): void => {
  execFileSync('prlimit', [
    '--pid',
    String(shop.product.ready.pid),
    `--${name}=${most ?? (name === 'fsize' ? 'unlimited' : 1_024)}:`,
  ])
}

test('files may grow no further: 503, and well again once they may', async ({ skip }) => {
  if (process.platform !== 'linux') return skip(linuxOnly)
  limit('fsize', 65_536)
  const answers = await shop.burst(3, long)
  limit('fsize', null)
  expect(lies(answers)).toEqual([])
  expect(answers.some(({ status }) => status === 503)).toBe(true)
  await shop.wellAgain()
})

test('no more files may be opened: nobody is told a lie, and it goes on once they may', async () => {
  limit('nofile', readdirSync(`/proc/${shop.product.ready.pid}/fd`).length)
  const answers = await Promise.all(Array.from({ length: 30 }, () => shop.push()))
  limit('nofile', null)
  expect(lies(answers)).toEqual([])
  expect(answers.some(({ status }) => status === null)).toBe(true)
  await shop.wellAgain()
})

test('after all of that and a kill, what was answered 200 is there, and the log remembers the outages', async () => {
  shop.product.child.kill('SIGKILL')
  const taken = takenOf(shop.pushed)
  const found = await findIn(shop.product.ready.dataDir)
  expect({ ...found, orders: missingFrom(found, taken) }).toMatchObject({
    head: 'ok',
    broken: null,
    soundness: ['ok'],
    orders: [],
  })
  if (missing === null) expect(found.recoveries).toBeGreaterThan(10)
  figures('systemCalls', {
    points,
    'calls that failed': failed,
    'rows acknowledged': taken.length,
    lost: 0,
    'outages in the log': found.recoveries,
  })
})

import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { seededRandom } from '../../scripts/demo/random.ts'
import { figures } from '../support/figures.ts'
import { compileWatch, layOut, type Moment, openDisk } from '../support/powerCut/disk.ts'
import { findIn, missingFrom } from '../support/powerCut/found.ts'
import { slackProgram } from '../support/powerCut/slackProgram.ts'
import { type Product, productFolder, startProduct } from '../support/product.ts'
import { pushOrder, type SteadySenders, steadySenders } from '../support/steadySenders.ts'

const secret = 'a secret for a shop without power'
/** Orders answered 200 at which the power is cut: within the first writes, before the first checkpoint, and behind some. */
const cutAt = [40, 300, 1_000]
/** Of each cut, so many disks on which any sector may have survived. */
const tornDisks = Number(process.env.GASDESK_POWER_DISKS ?? 4)

let place: string
let library: string | null
beforeAll(() => {
  place = productFolder()
  library = compileWatch(place)
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

type Cut = Readonly<{ moment: Moment; taken: readonly string[] }>

const stateOf = (pid: number): string => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.charAt(0) ?? ''

/** The disk as it lies while the product stands still; of the answers, every one that it had sent by then. */
const cut = async ({ child, ready }: Product, senders: SteadySenders, look: () => Moment): Promise<Cut> => {
  child.kill('SIGSTOP')
  await vi.waitFor(() => expect(stateOf(ready.pid)).toBe('T'), { timeout: 10_000, interval: 5 })
  await pause(100) // What lies in the sockets is read.
  const found = { moment: look(), taken: senders.taken() }
  child.kill('SIGCONT')
  return found
}

/** A run of the product under load, its power cut several times (each time the run goes on, as if it had not been). */
const cutsOf = async (name: string, watch: string, program?: string): Promise<readonly Cut[]> => {
  const disk = openDisk(join(place, name), watch)
  const product = await startProduct(secret, disk.folder, 0, program, 0, disk.env)
  const senders = steadySenders(product.ready.webhookUrl, secret, 'P')
  const cuts: Cut[] = []
  for (const least of cutAt) {
    await vi.waitFor(() => expect(senders.taken().length).toBeGreaterThanOrEqual(least), { timeout: 60_000, interval: 5 })
    cuts.push(await cut(product, senders, disk.moment))
  }
  await senders.stop()
  product.child.kill('SIGKILL')
  return cuts
}

test('what was answered 200 is on every disk that a power cut may leave, and the log is whole', async ({ skip }) => {
  if (library === null) return skip('watching syncs takes Linux and a C compiler')
  const cuts = await cutsOf('full', library)
  const shop = join(place, 'after')
  let disks = 0
  for (const [number, { moment, taken }] of cuts.entries()) {
    for (let seed = 0; seed <= tornDisks; seed++) {
      layOut(moment, shop, seed === 0 ? null : seededRandom(seed * 100 + number))
      const found = await findIn(shop)
      expect({ disk: [number, seed], ...found, orders: missingFrom(found, taken) }).toMatchObject({
        head: 'ok',
        broken: null,
        soundness: ['ok'],
        orders: [],
      })
      disks++
    }
  }
  const rows = cuts.reduce((sum, { taken }) => sum + taken.length * (tornDisks + 1), 0)
  figures('powerCut', { 'power cuts': cuts.length, disks, 'acknowledged rows looked for': rows, lost: 0 })

  const last = cuts.at(-1)
  if (last === undefined) throw new Error('nothing was cut')
  layOut(last.moment, shop, null)
  const again = await startProduct(secret, shop)
  const repeats = await Promise.all(last.taken.slice(-16).map((orderNo) => pushOrder(again.ready.webhookUrl, secret, orderNo)))
  expect(new Set(repeats.map(({ action }) => action))).toEqual(new Set(['duplicate']))
  expect(await again.stop()).toBe(0)
}, 180_000)

test('the same run without that sync loses what it had answered: the disks above do show it', async ({ skip }) => {
  if (library === null) return skip('watching syncs takes Linux and a C compiler')
  const cuts = await cutsOf('slack', library, slackProgram(join(place, 'program')))
  const shop = join(place, 'after')
  let lost = 0
  for (const { moment, taken } of cuts) {
    layOut(moment, shop, null)
    const found = await findIn(shop)
    expect(found.soundness).toEqual(['ok'])
    lost += missingFrom(found, taken).length
  }
  expect(lost).toBeGreaterThan(0)
  figures('powerCutControl', {
    'acknowledged rows looked for': cuts.reduce((sum, { taken }) => sum + taken.length, 0),
    'lost without the sync': lost,
  })
}, 180_000)

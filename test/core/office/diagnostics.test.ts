import { mkdirSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { logLine } from '../../../main/core/base/log.ts'
import { openSecrets } from '../../../main/core/base/secrets.ts'
import { openSettings } from '../../../main/core/base/settings.ts'
import { openWarnings } from '../../../main/core/base/warnings.ts'
import { diagnosticsOf } from '../../../main/core/office/diagnostics.ts'
import { delivery, type TempStore, tempStore } from '../../support/store.ts'

const secret = 'a secret with blanks'
const clock = { now: () => Date.UTC(2026, 10, 24, 20), monotonic: () => 0 }
const private_ = [
  '林太太',
  '0912345678',
  '345-678',
  '員林市中山路',
  'Zhongshan',
  'Mrs Lin',
  '九九瓦斯行',
  '王店長',
  'shop.example',
]

let temp: TempStore
beforeEach(async () => {
  temp = await tempStore()
})
afterEach(() => temp.close())

const bundle = async (): Promise<{ fileName: string; text: string }> => {
  const settings = openSettings(temp.paths.settings)
  settings.change({ shopName: '九九瓦斯行', addPerson: '王店長' })
  const warnings = openWarnings(clock, () => {})
  warnings.raise('listener_down', { port: 8787, reason: '林太太' })
  return diagnosticsOf({
    store: temp.store,
    settings,
    secrets: openSecrets(temp.paths.secrets, secret),
    warnings,
    clock,
    version: '1.2.3',
    dataDir: temp.paths.folder,
    isReceiving: () => true,
  })()
}

const writeLog = (lines: readonly string[]): void => {
  mkdirSync(temp.paths.logs, { recursive: true })
  writeFileSync(join(temp.paths.logs, 'gasdesk.log'), `${lines.join('\n')}\n`)
}

test('it says what the program is, how it fares and how much it holds', async () => {
  await temp.store.receive(delivery(JSON.stringify({ type: 'customer.created', customer: { id: 'C1', name: '林太太' } })))
  const { fileName, text } = await bundle()
  expect(fileName).toBe('gasdesk-diagnostics-2026-11-25.json')
  expect(JSON.parse(text)).toMatchObject({
    program: { version: '1.2.3', node: process.versions.node, platform: process.platform },
    settings: { zone: 'Asia/Taipei', people: 1, ring: { volume: 70 } },
    health: { state: 'well' },
    warnings: [{ code: 'listener_down', detail: { port: 8787 } }],
    database: { rows: { customers: 1, orders: 0 }, events: { applied: 1 } },
  })
})

test('nothing of a person, a place or a secret is in it, wherever the program wrote it', async () => {
  const error = new Error(`no 林太太 0912-345-678, "Mrs Lin" at ${temp.paths.folder}`, { cause: new Error(secret) })
  const at = new Date(clock.now())
  writeLog([
    logLine('error', 'a call failed 0912345678', { call: 'orders.get', error, by: '王店長', url: 'https://shop.example/x' }, at),
    logLine('warn', `said ${secret}`, { body: '{"address":"Zhongshan Road"}', folder: homedir(), phone: 912345678 }, at),
    '員林市中山路1號 is no line of ours',
    '"Zhongshan"',
  ])
  await temp.store.receive(
    delivery(JSON.stringify({ type: 'customer.created', customer: { id: 'C1', name: 'Mrs Lin', address: '員林市中山路1號' } })),
  )
  const { text } = await bundle()
  for (const leak of [...private_, secret, temp.paths.folder, homedir()]) expect(text).not.toContain(leak)
  expect(JSON.parse(text).log).toHaveLength(4)
  expect(JSON.parse(text).log[0]).toMatchObject({ level: 'error', call: 'orders.get' })
})

test('of a long log only the end is in it, from a whole line on', async () => {
  const line = (number: number) => logLine('info', 'turn', { number, pad: 'x'.repeat(900) }, new Date(clock.now()))
  writeLog(Array.from({ length: 1_000 }, (_, number) => line(number)))
  const { log } = JSON.parse((await bundle()).text)
  expect(log.at(-1)).toMatchObject({ message: 'turn', number: 999 })
  expect(log[0]).toMatchObject({ message: 'turn' })
  expect(log.length).toBeLessThanOrEqual(300)
})

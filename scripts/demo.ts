// npm run demo: fills a scratch data folder with a believable shop, the same for the same seed, and says how to open it.
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { dataPaths } from '../main/core/base/paths.ts'
import { openSecrets } from '../main/core/base/secrets.ts'
import { fill } from './demo/fill.ts'
import { story } from './demo/story.ts'
import { demoSettings } from './demo/town.ts'

const { values } = parseArgs({
  options: {
    'data-dir': { type: 'string' },
    orders: { type: 'string', default: '150000' },
    customers: { type: 'string', default: '17000' },
    seed: { type: 'string', default: '1' },
    /** The moment at which the story ends, e.g. 2026-11-24T10:42:00+08:00; now unless given. */
    until: { type: 'string' },
  },
})

const count = (name: 'orders' | 'customers' | 'seed'): number => {
  const number = Number(values[name])
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`--${name} takes a whole number from 1, not "${values[name]}"`)
  return number
}

const until = values.until === undefined ? Date.now() : Date.parse(values.until)
if (Number.isNaN(until)) throw new Error(`--until takes an ISO date and time, not "${values.until}"`)
const options = { orders: count('orders'), customers: count('customers'), seed: count('seed'), until }
const folder = resolve(values['data-dir'] ?? join(tmpdir(), `gasdesk-demo-${options.seed}`))

const started = performance.now()
const filled = await fill(folder, story(options), until, (told) => {
  if (process.stderr.isTTY) process.stderr.write(`\r${told.toLocaleString('en')} deliveries …`)
})
const paths = dataPaths(folder)
writeFileSync(paths.settings, `${JSON.stringify(demoSettings, null, 2)}\n`)
openSecrets(paths.secrets, process.env.GASDESK_WEBHOOK_SECRET)
const seconds = ((performance.now() - started) / 1_000).toFixed(1)
console.log(
  `${filled.deliveries.toLocaleString('en')} deliveries and ${filled.acknowledged.toLocaleString('en')} answered calls in ${seconds} s`,
)
console.log(`Open it with: npm run serve -- --data-dir ${folder}`)

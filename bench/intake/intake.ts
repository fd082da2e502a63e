/** Intake side by side and interleaved: bare Koa, one transaction a request, and the product; by many connections and by one. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { dataPaths } from '../../main/core/base/paths.ts'
import { openReadable } from '../../main/core/storage/open.ts'
import { type Child, startChild } from '../measure/child.ts'
import { median } from '../measure/figures.ts'
import { print, type Row } from '../measure/report.ts'
import { type Loaded, load, sender } from './load.ts'
import { headers, orderBody, secret } from './order.ts'

const rounds = 15
const secondsEach = 2
/** Until the compilers are done with what runs hot: a shop's program runs all day. */
const secondsToWarmUp = 8
const many = 64
const exactAmount = 20_000

const contenders = ['bare', 'single', 'product'] as const
type Contender = (typeof contenders)[number]
type Results = Record<Contender, Loaded[]>

const file = (name: string): string => resolve(import.meta.dirname, name)
const built = resolve(import.meta.dirname, '../../out/main/headless.js')

const start = async (folder: string): Promise<Record<Contender, Child>> => ({
  bare: await startChild([file('bare.ts')]),
  single: await startChild([file('single.ts'), join(folder, 'single')]),
  product: await startChild([built, '--data-dir', join(folder, 'product'), '--port', '0', '--ui-port', '0'], {
    GASDESK_WEBHOOK_SECRET: secret,
  }),
})

const urlOf = (child: Child): string => String(child.ready.webhookUrl)

/** Every contender in turn, round after round, so that a slow moment of the machine meets them all. */
const interleaved = async (children: Record<Contender, Child>, connections: number): Promise<Results> => {
  const results: Results = { bare: [], single: [], product: [] }
  for (let round = 0; round < rounds; round++)
    for (const contender of contenders)
      results[contender].push(await load({ url: urlOf(children[contender]), connections, seconds: secondsEach }))
  return results
}

const rate = (loaded: readonly Loaded[]): number => median(loaded.map((one) => one.rate))
const p50 = (loaded: readonly Loaded[]): number => median(loaded.map((one) => one.p50))
const p99 = (loaded: readonly Loaded[]): number => median(loaded.map((one) => one.p99))

/** Median of the ratios round by round. */
const ratio = (over: readonly Loaded[], under: readonly Loaded[], of: (loaded: Loaded) => number): number =>
  median(over.map((one, round) => of(one) / of(under[round] ?? one)))

/** Only the orders of one run: a sender before it may have left with a request under way, which is stored all the same. */
const storedRows = (folder: string, run: string): number => {
  const db = openReadable(dataPaths(join(folder, 'product')).database)
  const rows = db.prepare<[string], number>('SELECT count(*) FROM orders WHERE order_no GLOB ?').pluck().get(`${run}-*`) ?? 0
  db.close()
  return rows
}

/** Sends a fixed number of orders and reads every answer: each 200 must be one row and each row one 200. */
const rowsPerAnswer = async (folder: string, product: Child): Promise<Row[]> => {
  const run = `exact-${process.pid}`
  let next = 0
  let answered = 0
  const sendInTurn = async () => {
    while (next < exactAmount) {
      const answer = await fetch(urlOf(product), { method: 'POST', headers, body: orderBody(run, next++) })
      await answer.arrayBuffer()
      if (answer.status === 200) answered++
    }
  }
  await Promise.all(Array.from({ length: many }, sendInTurn))
  const stored = storedRows(folder, run)
  return [
    { what: `rows stored of ${answered} orders answered 200`, value: stored / answered, unit: '×', mark: { atLeast: 1 } },
    { what: 'rows stored beyond those answered', value: stored - answered, unit: '', mark: { atMost: 0 } },
    { what: `of ${exactAmount} sent, not answered 200`, value: exactAmount - answered, unit: '' },
  ]
}

const rowsOf = (manyAtOnce: Results, oneByOne: Results): Row[] => {
  const speed = (loaded: Loaded) => loaded.rate
  const latency = (loaded: Loaded) => loaded.p50
  return [
    ...contenders.map(
      (name): Row => ({ what: `${name}, ${many} connections`, value: rate(manyAtOnce[name]), unit: 'requests/s' }),
    ),
    { what: 'product p99 at 64 connections', value: p99(manyAtOnce.product), unit: 'ms' },
    { what: 'product ÷ bare Koa', value: ratio(manyAtOnce.product, manyAtOnce.bare, speed), unit: '×', mark: { atLeast: 0.5 } },
    {
      what: 'product ÷ one transaction',
      value: ratio(manyAtOnce.product, manyAtOnce.single, speed),
      unit: '×',
      mark: { atLeast: 5 },
    },
    ...contenders.map((name): Row => ({ what: `${name}, 1 connection, p50`, value: p50(oneByOne[name]), unit: 'ms' })),
    {
      what: 'latency: product ÷ one transaction',
      value: ratio(oneByOne.product, oneByOne.single, latency),
      unit: '×',
      mark: { atMost: 1.5 },
    },
  ]
}

/** Prints the figures; returns how many marks were missed. */
export const benchIntake = async (): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), 'gasdesk-bench-'))
  const children = await start(folder)
  try {
    for (const contender of contenders)
      await load({ url: urlOf(children[contender]), connections: many, seconds: secondsToWarmUp })
    const manyAtOnce = await interleaved(children, many)
    const oneByOne = await interleaved(children, 1)
    return print(`Intake, sent by ${sender.name}`, [
      ...rowsOf(manyAtOnce, oneByOne),
      ...(await rowsPerAnswer(folder, children.product)),
    ])
  } finally {
    await Promise.all(Object.values(children).map((child) => child.stop()))
    rmSync(folder, { recursive: true, force: true })
  }
}

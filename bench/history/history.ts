/** A shop's years from one workbook: the dry run, the writing and the undo, while the company goes on sending. */

import { readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type OfficeClient, officeClient } from '../../renderer/bridge/client.ts'
import { httpLink } from '../../renderer/bridge/httpLink.ts'
import { productFolder } from '../../test/support/product.ts'
import { secret } from '../intake/order.ts'
import { type Child, startChild } from '../measure/child.ts'
import { percentile } from '../measure/figures.ts'
import { print, type Row } from '../measure/report.ts'
import { makeWorkbook } from './makeWorkbook.ts'
import { startTrickle } from './trickle.ts'

const lines = 100_000
const pieceSize = 131_072
const by = '王店長'
const warmUpMs = 2_000
/** Of Linux's own count. */
const ticksPerSecond = 100

const built = resolve(import.meta.dirname, '../../out/main/headless.js')
const probe = pathToFileURL(resolve(import.meta.dirname, '../measure/loopDelay.ts')).href

const signedIn = async (child: Child): Promise<OfficeClient> => {
  const ui = new URL(String(child.ready.uiUrl))
  const answer = await fetch(ui, { redirect: 'manual' })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return officeClient(httpLink({ url: new URL('/rpc', ui).href, headers: { cookie } }))
}

const upload = async (client: OfficeClient, bytes: Buffer): Promise<string> => {
  const { id } = await client.imports.begin({ fileName: '訂單.xlsx', size: bytes.length, by })
  for (let offset = 0; offset < bytes.length; offset += pieceSize)
    await client.imports.piece({ id, offset, data: bytes.subarray(offset, offset + pieceSize).toString('base64') })
  return id
}

type Phase = Awaited<ReturnType<OfficeClient['imports']['get']>>['phase']

/** Seconds until the import is in this phase; throws where it ends in another. */
const secondsTo = async (client: OfficeClient, id: string, phase: Phase, busy: Phase, seen: () => void): Promise<number> => {
  const began = performance.now()
  for (;;) {
    const state = await client.imports.get({ id })
    if (state.phase === phase) return (performance.now() - began) / 1_000
    if (state.phase !== busy) throw new Error(`the import is ${state.phase}: ${JSON.stringify(state.failure)}`)
    seen()
    await new Promise((done) => setTimeout(done, 100))
  }
}

/** Seconds of processor time that a process has used, as the kernel counts it; NaN where the kernel does not say. */
const processorTime = (pid: number | undefined): number => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
  } catch {
    return Number.NaN
  }
}

/** What one stretch of work did to everybody else. */
const stretch = async (
  name: string,
  child: Child,
  mark: number | null,
  work: (seen: () => void) => Promise<number>,
): Promise<Row[]> => {
  const before = child.memory()
  let most = before
  const spentBefore = processorTime(child.process.pid)
  const trickle = startTrickle(String(child.ready.webhookUrl), 100)
  await child.ask('reset')
  const seconds = await work(() => {
    most = Math.max(most, child.memory())
  })
  const spent = processorTime(child.process.pid) - spentBefore
  const { max } = Object(await child.ask('delay'))
  const { times, refused } = await trickle.stop()
  return [
    { what: `${name}: seconds`, value: seconds, unit: 's', ...(mark !== null && { mark: { atMost: mark } }) },
    { what: `${name}: processor time`, value: spent, unit: 's' },
    { what: `${name}: extra resident memory at most`, value: most - before, unit: 'MiB', mark: { atMost: 400 } },
    { what: `${name}: a webhook each 100 ms, p99`, value: percentile(times, 0.99), unit: 'ms', mark: { atMost: 100 } },
    { what: `${name}: webhooks not answered 200`, value: refused, unit: '', mark: { atMost: 0 } },
    { what: `${name}: longest stall of the event loop`, value: Number(max), unit: 'ms', mark: { atMost: 50 } },
  ]
}

/** The very first deliveries of a program compile what they run through; a shop that imports has long been receiving. */
const warmUp = async (child: Child): Promise<void> => {
  const trickle = startTrickle(String(child.ready.webhookUrl), 10)
  await new Promise((done) => setTimeout(done, warmUpMs))
  await trickle.stop()
}

/** Prints the figures; returns how many marks were missed. */
export const benchHistory = async (): Promise<number> => {
  const folder = productFolder()
  const child = await startChild(['--import', probe, built, '--data-dir', folder, '--port', '0', '--ui-port', '0'], {
    GASDESK_WEBHOOK_SECRET: secret,
  })
  try {
    const client = await signedIn(child)
    const id = await upload(client, readFileSync(await makeWorkbook(folder, lines)))
    await warmUp(child)
    const { sheets } = await client.imports.preview({ id })
    const mappings = sheets.flatMap(({ mapping }) => mapping ?? [])
    const rows = [
      ...(await stretch('dry run', child, 15, async (seen) => {
        await client.imports.compare({ id, mappings, by })
        return secondsTo(client, id, 'compared', 'comparing', seen)
      })),
      ...(await stretch('writing', child, 20, async (seen) => {
        await client.imports.confirm({ id, by })
        return secondsTo(client, id, 'written', 'writing', seen)
      })),
      ...(await stretch('undo', child, null, async (seen) => {
        await client.imports.undo({ id, by })
        return secondsTo(client, id, 'undone', 'undoing', seen)
      })),
    ]
    return print(`History: ${lines.toLocaleString('en')} lines from one workbook`, rows)
  } finally {
    await child.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

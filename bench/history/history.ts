/** A shop's years from one workbook: the dry run, the writing and the undo, while the company goes on sending. */

import { readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { OfficeClient } from '../../renderer/bridge/client.ts'
import { productFolder } from '../../test/support/product.ts'
import { secret } from '../intake/order.ts'
import { startChild } from '../measure/child.ts'
import { print } from '../measure/report.ts'
import { signedIn } from '../measure/signedIn.ts'
import { stretch, warmUp } from '../measure/stretch.ts'
import { makeWorkbook } from './makeWorkbook.ts'

const lines = 100_000
const pieceSize = 131_072
const by = '王店長'

const built = resolve(import.meta.dirname, '../../out/main/headless.js')
const probe = pathToFileURL(resolve(import.meta.dirname, '../measure/loopDelay.ts')).href

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

/** A year's orders out as files, while the company goes on sending: seconds for 100,000 lines, and memory that does not grow with them. */

import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { OfficeClient } from '../../renderer/bridge/client.ts'
import type { ExportForm } from '../../shared/contract/exports.ts'
import type { OrderFilter } from '../../shared/contract/lists.ts'
import { demoFolder } from '../desk/demoFolder.ts'
import { secret } from '../intake/order.ts'
import { startChild } from '../measure/child.ts'
import { print, type Row } from '../measure/report.ts'
import { signedIn } from '../measure/signedIn.ts'
import { stretch, warmUp } from '../measure/stretch.ts'

const by = '王店長'
const forms: readonly ExportForm[] = ['xlsx', 'csv']
/** Of the year's orders that the demo holds. */
const aMonth: OrderFilter = { from: '2026-10-01', to: '2026-10-31' }
const markedLines = 100_000
const mostSeconds = 10

const built = resolve(import.meta.dirname, '../../out/main/headless.js')
const probe = pathToFileURL(resolve(import.meta.dirname, '../measure/loopDelay.ts')).href

/** Takes the orders out and drops the file; resolves with the seconds and the rows. */
const takeOut = async (
  client: OfficeClient,
  form: ExportForm,
  filter: OrderFilter,
  seen: () => void,
): Promise<[number, number]> => {
  const began = performance.now()
  let rows = 0
  for await (const { file } of await client.takeOut({ subject: { list: 'orders', form, filter }, language: 'zh-TW', by })) {
    seen()
    if (file !== null) rows = file.rows
  }
  return [(performance.now() - began) / 1_000, rows]
}

/** Prints the figures; returns how many marks were missed. */
export const benchExport = async (): Promise<number> => {
  const folder = await demoFolder()
  const child = await startChild(['--import', probe, built, '--data-dir', folder, '--port', '0', '--ui-port', '0'], {
    GASDESK_WEBHOOK_SECRET: secret,
  })
  try {
    const client = await signedIn(child)
    await warmUp(child)
    const rows: Row[] = []
    for (const form of forms) {
      await takeOut(client, form, aMonth, () => {})
      const before = child.memory()
      let [least, most, lines] = [before, before, 0]
      await takeOut(client, form, aMonth, () => {
        least = Math.max(least, child.memory())
      })
      rows.push(
        ...(await stretch(form, child, null, async (seen) => {
          const [seconds, written] = await takeOut(client, form, {}, () => {
            seen()
            most = Math.max(most, child.memory())
          })
          lines = written
          return seconds
        })),
      )
      const seconds = (rows.find(({ what }) => what === `${form}: seconds`)?.value ?? Number.NaN) * (markedLines / lines)
      rows.push(
        { what: `${form}: lines`, value: lines, unit: '' },
        { what: `${form}: seconds for 100,000 lines`, value: seconds, unit: 's', mark: { atMost: mostSeconds } },
        { what: `${form}: memory beyond that for a month`, value: most - least, unit: 'MiB' },
      )
    }
    return print('Export: the orders of a year', rows)
  } finally {
    await child.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

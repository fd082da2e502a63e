/** A thread that reads one file: it knows no database and no secret, says what it reads in batches, and never runs far ahead of who takes them. */

import { once } from 'node:events'
import type { MessagePort } from 'node:worker_threads'
import { openWorkbook } from '../importer/reading/open.ts'
import { previewWorkbook } from '../importer/reading/preview.ts'
import { readRows } from '../importer/reading/rows/readRows.ts'
import type { OpenedWorkbook } from '../importer/reading/workbook.ts'
import { failureOf } from './failure.ts'
import type { FromWorkbook, WorkbookJob, WorkbookStart } from './workbookProtocol.ts'

/** Rows of one message: taken from it in a few milliseconds, so that nobody's thread stalls. */
const batchSize = 250
/** Batches that nobody has taken yet. */
const mostAhead = 3

/** Says batches, and waits while too many of them lie untaken. */
class PacedPort {
  readonly #port: MessagePort
  #ahead = 0

  constructor(port: MessagePort) {
    this.#port = port
    port.on('message', () => {
      this.#ahead--
    })
  }

  say(message: FromWorkbook): void {
    this.#port.postMessage(message)
  }

  async sayRows(message: Extract<FromWorkbook, { kind: 'rows' }>): Promise<void> {
    this.#ahead++
    this.say(message)
    while (this.#ahead >= mostAhead) await once(this.#port, 'message')
  }
}

const sayRows = async (port: PacedPort, workbook: OpenedWorkbook, job: Extract<WorkbookJob, { kind: 'rows' }>): Promise<void> => {
  for (const mapping of job.mappings) {
    for await (const rows of readRows(workbook, mapping, job.zone)) {
      for (let start = 0; start < rows.length; start += batchSize) {
        await port.sayRows({ kind: 'rows', rows: rows.slice(start, start + batchSize) })
      }
    }
  }
}

/** Always ends with `done` or `failed`. */
export const serveWorkbook = async ({ port, job }: WorkbookStart): Promise<void> => {
  const paced = new PacedPort(port)
  let workbook: OpenedWorkbook | null = null
  try {
    workbook = await openWorkbook(job.path, job.text)
    if (job.kind === 'preview') paced.say({ kind: 'preview', preview: await previewWorkbook(workbook) })
    else await sayRows(paced, workbook, job)
    paced.say({ kind: 'done' })
  } catch (error) {
    paced.say({ kind: 'failed', failure: failureOf(error) })
  } finally {
    workbook?.close()
    port.close()
  }
}

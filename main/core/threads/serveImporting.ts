/** The importing thread: lays files out, compares them with the books and reads what it laid out. It never holds a connection that could write to the books. */

import { Fault } from '../base/fault.ts'
import { dryRun } from '../importer/dryRun/dryRun.ts'
import { makeErrorBook } from '../importer/errorBook/errorBook.ts'
import { looks } from '../importer/staging/looks.ts'
import { makeTemplate } from '../importer/templates/template.ts'
import type { WritableDatabase } from '../storage/handles.ts'
import { openScratch } from '../storage/open.ts'
import { failureOf } from './failure.ts'
import type { FromImporting, ImportingStart, ToImporting } from './importingProtocol.ts'
import { runNamed } from './named.ts'
import { readFileRows } from './readWorkbook.ts'

/** How often somebody hears how far a dry run is, in ms. */
const stepEvery = 150

/** One staging file is looked at at a time, page after page. */
class OpenStaging {
  #path: string | null = null
  #db: WritableDatabase | null = null

  at(path: string): WritableDatabase {
    if (this.#db !== null && this.#path === path) return this.#db
    this.close()
    this.#path = path
    this.#db = openScratch(path, 'look')
    return this.#db
  }

  close(): void {
    this.#db?.close()
    this.#db = null
  }
}

export const serveImporting = ({ port }: ImportingStart): void => {
  const staging = new OpenStaging()
  const running = new Map<number, AbortController>()
  const say = (message: FromImporting): void => port.postMessage(message)

  const answer = async (seq: number, work: () => unknown): Promise<void> => {
    try {
      say({ kind: 'answer', result: { seq, value: await work(), changes: [] } })
    } catch (error) {
      say({ kind: 'answer', result: { seq, failure: failureOf(error) } })
    }
  }

  const run = async ({ seq, order }: Extract<ToImporting, { kind: 'dryRun' }>): Promise<unknown> => {
    staging.close()
    const stop = new AbortController()
    running.set(seq, stop)
    let said = performance.now()
    const { file, text, mappings, zone } = order
    const rows = readFileRows({ path: file, text, mappings, zone }, { signal: stop.signal })
    try {
      return await dryRun(order, rows, (step) => {
        if (stop.signal.aborted) throw new Fault('cancelled', 'The dry run was not wanted any more')
        if (performance.now() - said < stepEvery) return
        said = performance.now()
        say({ kind: 'step', seq, step })
      })
    } finally {
      running.delete(seq)
    }
  }

  port.on('message', (message: ToImporting) => {
    if (message.kind === 'dryRun') void answer(message.seq, () => run(message))
    else if (message.kind === 'stop') running.get(message.seq)?.abort()
    else if (message.kind === 'errorBook') void answer(message.seq, () => makeErrorBook(message.order))
    else if (message.kind === 'template') void answer(message.seq, () => makeTemplate(message.order))
    else if (message.kind === 'look')
      void answer(message.seq, () =>
        runNamed<WritableDatabase, undefined, unknown>(looks, message, staging.at(message.staged), undefined),
      )
    else {
      for (const stop of running.values()) stop.abort()
      staging.close()
      port.close()
    }
  })
}

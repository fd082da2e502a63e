/** Exports of the office: a few at a time, each in a thread of its own, its file put on the shelf when it is whole. */

import type { ExportLanguage, ExportProgress, ExportSubject } from '../../../shared/contract/exports.ts'
import type { Clock } from '../base/clock.ts'
import { Fault } from '../base/fault.ts'
import { type ExportingOptions, runExport } from '../threads/exporting.ts'
import type { ExportShelf } from './exportShelf.ts'

type Parts = ExportingOptions & Readonly<{ shelf: ExportShelf; zone: () => string; clock: Clock }>
type Wanted = Readonly<{ subject: ExportSubject; language: ExportLanguage }>

export type Exports = Readonly<{
  /** Each step, the file with the last one. Faults with `too_many` beyond two at a time, `cancelled` after an abort. */
  run: (wanted: Wanted, signal?: AbortSignal) => AsyncGenerator<ExportProgress, void, void>
  /** Takes a file away that must not be handed out. */
  drop: (id: string) => void
  /** Stops what runs and takes every file away. */
  close: () => Promise<void>
}>

/** Each takes a core for its time; the till needs one. */
const mostAtOnce = 2

export const exportsOf = ({ shelf, zone, clock, ...options }: Parts): Exports => {
  const running = new Set<Promise<void>>()
  const closing = new AbortController()

  async function* run({ subject, language }: Wanted, signal?: AbortSignal): AsyncGenerator<ExportProgress, void, void> {
    if (closing.signal.aborted) throw new Fault('shutting_down', 'The office is closing')
    if (running.size >= mostAtOnce) throw new Fault('too_many', 'Two exports are running already')
    const over = Promise.withResolvers<void>()
    running.add(over.promise)
    try {
      const { id, path } = shelf.place(subject.form)
      const order = { subject, language, zone: zone(), now: clock.now(), path }
      const stopped = signal === undefined ? closing.signal : AbortSignal.any([closing.signal, signal])
      for await (const { done, total, end } of runExport(options, order, stopped)) {
        const file = end === null ? null : { id, name: end.name, rows: end.rows, bytes: end.bytes, sha256: end.sha256 }
        if (file !== null) shelf.put(file, subject.form)
        yield { done, total, file }
      }
    } finally {
      running.delete(over.promise)
      over.resolve()
    }
  }

  return {
    run,
    drop: shelf.drop,
    close: async () => {
      closing.abort()
      await Promise.all(running)
      shelf.close()
    },
  }
}

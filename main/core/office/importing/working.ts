/** Writes confirmed imports into the books, and takes them back, piece by piece behind everything else; goes on by itself after a restart. */

import { setTimeout as after } from 'node:timers/promises'
import type { FailureCode } from '../../../../shared/contract/failures.ts'
import type { Import } from '../../../../shared/contract/imports.ts'
import { Fault, isFault } from '../../base/fault.ts'
import type { Undone, UndoPlace } from '../../importer/undoing/undo.ts'
import type { ReadOutput } from '../../threads/store.ts'
import { failureOf } from './comparing.ts'
import { Pace } from './pace.ts'
import type { ImportParts } from './parts.ts'
import { Progress } from './progress.ts'

/** What a piece of an undo came to, and how long the writer was at it. */
type Worked = Readonly<{ value: Undone; ms: number }>
type InBooks = NonNullable<ReadOutput<'imports.get'>>
type Work = { readonly id: string; readonly progress: Progress; stoppedBy: string | null; ended: Promise<void> }

const pauseWhenBusy = 1_000
const mostRetries = 60

export class Working {
  readonly #parts: ImportParts
  #work: Work | null = null
  #isClosing = false
  /** Stops that could not be written down, e.g. because the disk is full: true until somebody resumes. */
  readonly #failures = new Map<string, NonNullable<Import['failure']>>()

  constructor(parts: ImportParts) {
    this.#parts = parts
  }

  /** What was at work when the program ended goes on. */
  async resumeAll(): Promise<void> {
    const { store, log } = this.#parts
    const [first, ...others] = await store.read('imports.atWork', {})
    if (first !== undefined) await (first.phase === 'writing' ? this.write(first.id) : this.undo(first.id))
    if (others.length > 0) log.error('More than one import was at work', { ids: others.map(({ id }) => id).join() })
  }

  /** The import is being written in the books; resolves once the work on it has begun. */
  async write(id: string): Promise<void> {
    const { place, total, shown } = await this.#inBooks(id)
    this.#begin(id, shown.written, total, (work) => this.#writeAll(work, place, shown.written))
  }

  async undo(id: string): Promise<void> {
    const { touched } = await this.#inBooks(id)
    this.#begin(id, 0, touched, (work) => this.#undoAll(work))
  }

  isAtWork(id: string): boolean {
    return this.#work?.id === id
  }

  /** The import as the running program knows it. */
  shown(stored: Import): Import {
    const failure = this.#failures.get(stored.id)
    if (this.#work?.id === stored.id) return { ...stored, progress: this.#work.progress.shown }
    return failure === undefined ? stored : { ...stored, phase: 'stopped', failure }
  }

  /** Resolves once the last piece is written and the stop recorded; false where nothing was at work. */
  async stop(id: string, by: string): Promise<boolean> {
    if (this.#work?.id !== id) return false
    this.#work.stoppedBy = by
    await this.#work.ended
    return true
  }

  /** Ends behind the piece that is being written; the next start goes on there. */
  async close(): Promise<void> {
    this.#isClosing = true
    await this.#work?.ended
  }

  #begin(id: string, done: number, total: number, run: (work: Work) => Promise<void>): void {
    const { clock, changed } = this.#parts
    if (this.#work !== null) throw new Fault('conflict', 'Another import is at work', { detail: { busy: this.#work.id } })
    this.#failures.delete(id)
    const progress = new Progress(clock, () => changed(id), done, total)
    const work: Work = { id, progress, stoppedBy: null, ended: Promise.resolve() }
    this.#work = work
    work.ended = run(work)
      .catch((error: unknown) => this.#fail(work, error))
      .finally(() => {
        this.#work = null
        changed(id)
      })
    changed(id)
  }

  async #writeAll(work: Work, from: number, before: number): Promise<void> {
    const { store, work: thread, drafts, clock } = this.#parts
    const { staged } = drafts.files(work.id)
    const pace = new Pace()
    for (let [place, written] = [from, before]; ; ) {
      if (await this.#isOver(work)) return
      const { things, upTo } = await thread.look('toWrite', staged, { after: place, limit: pace.size })
      if (upTo === null) return this.#turn(work, 'written', await this.#confirmer(work.id), null)
      const chunk = { id: work.id, after: place, upTo, things, at: clock.now() }
      const { ms } = await this.#patiently(() => store.write('importChunk', chunk, { isBulk: true }))
      pace.took(ms)
      place = upTo
      written += things.length
      work.progress.move(written)
    }
  }

  async #undoAll(work: Work): Promise<void> {
    const { store, clock } = this.#parts
    const pace = new Pace()
    let done = 0
    for (let place: UndoPlace | null = { pass: 'revive', after: '' }; place !== null; ) {
      if (await this.#isOver(work)) return
      const input = { id: work.id, place, limit: pace.size, at: clock.now() }
      const worked: Worked = await this.#patiently(() => store.write('undoChunk', input, { isBulk: true }))
      pace.took(worked.ms)
      done += worked.value.seen
      work.progress.move(done)
      place = worked.value.next
    }
    const { shown } = await this.#inBooks(work.id)
    await this.#turn(work, 'undone', shown.undoneBy ?? 'system', null)
  }

  /** True where nobody wants another piece; a person's stop is then recorded. */
  async #isOver(work: Work): Promise<boolean> {
    if (this.#isClosing) return true
    if (work.stoppedBy === null) return false
    await this.#turn(work, 'stopped', work.stoppedBy, null)
    return true
  }

  /** A writer that has too much to do, or is being started again, is waited for. */
  async #patiently<Value>(write: () => Promise<Value>): Promise<Value> {
    for (let tries = 0; ; tries++) {
      try {
        return await write()
      } catch (error) {
        if (!isFault(error) || error.code !== 'storage_busy' || tries >= mostRetries || this.#isClosing) throw error
        await after(pauseWhenBusy)
      }
    }
  }

  #turn(work: Work, to: 'written' | 'stopped' | 'undone', by: string, failure: FailureCode | null): Promise<void> {
    const { store, clock } = this.#parts
    return store.write('turnImport', { id: work.id, to, by, at: clock.now(), failure }).then(() => undefined)
  }

  /** What was written stays, and the import can go on. Where not even that can be recorded, the next start goes on by itself. */
  async #fail(work: Work, error: unknown): Promise<void> {
    const { log } = this.#parts
    const failure = failureOf(error)
    // The program ends, or the writer died under it: either goes on where it was.
    if (this.#isClosing || failure.code === 'shutting_down') return
    log.error('An import stopped', { error })
    this.#failures.set(work.id, failure)
    await this.#turn(work, 'stopped', 'system', failure.code).then(
      () => this.#failures.delete(work.id),
      (cause: unknown) => log.warn('The stop of an import could not be recorded', { error: cause }),
    )
  }

  async #confirmer(id: string): Promise<string> {
    const { shown } = await this.#inBooks(id)
    return shown.confirmedBy ?? 'system'
  }

  /** Faults with `not_found`. */
  async #inBooks(id: string): Promise<InBooks> {
    const found = await this.#parts.store.read('imports.get', { id })
    if (found === null) throw new Fault('not_found', `There is no import ${id} in the books`, { detail: { id } })
    return found
  }
}

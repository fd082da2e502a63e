/** Pushes a file of events from the place that an earlier run has reached, and keeps the place on the disk as it goes. */

import { eventIds } from './eventIds.ts'
import { openGate } from './gate.ts'
import { openLanes } from './lanes.ts'
import type { Patience } from './patience.ts'
import { progressFrom } from './progress.ts'
import type { PushRecord } from './record.ts'
import { openRefused, type RefusedFile } from './refused.ts'
import { send } from './send.ts'
import { type Place, readPlace, Stopped, writePlace } from './state.ts'

export type PushOptions = Readonly<{
  records: AsyncIterable<PushRecord>
  url: string
  secret: string
  isHistory: boolean
  rate: number
  atOnce: number
  /** Whether an unfinished run is gone on with. */
  isResumed: boolean
  statePath: string
  refusedPath: string
  patience: Patience
  /** Ends the push in order: what is on its way is answered, the place kept. */
  signal: AbortSignal
  told: (counts: Counts, waiting: string | null) => void
}>

/** By what became of them; `refused` and `skipped` (settled by an earlier run) among them. */
export type Counts = Readonly<Record<string, number>>

/** A crash costs a second of events that are sent once more and answered as duplicates. */
const keptEveryMs = 1_000

const beginning = ({ url, isResumed, statePath }: PushOptions): Place => {
  const fresh: Place = { url, done: 0, lastId: null, refusedBytes: 0, isWhole: false }
  const kept = readPlace(statePath)
  if (kept === null || kept.isWhole) return fresh
  if (!isResumed)
    throw new Stopped(`A push of this file was not finished. Go on with it by --resume, or remove ${statePath} to begin again`)
  if (kept.url !== url)
    throw new Stopped(`The unfinished push went to ${kept.url}. Name that address, or remove ${statePath} to begin again`)
  return kept
}

/** Works on one file at a time; what it counts is its own. */
class Push {
  readonly #options: PushOptions
  readonly #start: Place
  readonly #refused: RefusedFile
  readonly #progress: ReturnType<typeof progressFrom>
  readonly #counts: Record<string, number> = {}
  readonly #gate: ReturnType<typeof openGate>
  #keptAt = performance.now()
  #waiting: string | null = null

  constructor(options: PushOptions) {
    this.#options = options
    this.#start = beginning(options)
    this.#refused = openRefused(options.refusedPath, this.#start.refusedBytes)
    this.#progress = progressFrom(this.#start.done, this.#start.lastId)
    this.#gate = openGate(options.rate)
  }

  async run(): Promise<Counts> {
    const lanes = openLanes(this.#options.atOnce)
    let isWhole = false
    try {
      await this.#readAll(lanes)
      await lanes.drain()
      isWhole = !this.#options.signal.aborted
    } finally {
      await lanes.drain().catch(() => {})
      this.#keep(isWhole)
      this.#refused.close()
    }
    return this.#counts
  }

  async #readAll(lanes: ReturnType<typeof openLanes>): Promise<void> {
    const idOf = eventIds()
    let index = -1
    for await (const record of this.#options.records) {
      if (this.#options.signal.aborted) return
      index += 1
      const [at, id] = [index, idOf('body' in record ? record.body : record.text)]
      if (at < this.#start.done) {
        this.#passOver(at, id)
        continue
      }
      await lanes.add('key' in record ? record.key : '', () => this.#settle(at, id, record))
    }
    if (index + 1 < this.#start.done)
      throw new Stopped('The file has become shorter since the push began; remove the state to begin again')
  }

  #passOver(index: number, id: string): void {
    this.#count('skipped')
    if (index === this.#start.done - 1 && id !== this.#start.lastId)
      throw new Stopped('The file has changed before the place that was reached; remove the state to begin again')
  }

  async #settle(index: number, id: string, record: PushRecord): Promise<void> {
    if (this.#options.signal.aborted) return
    if ('reason' in record) this.#refuse({ line: record.line, reason: record.reason, text: record.text })
    else {
      const answer = await this.#send(id, record.body)
      if (answer === null) return
      if (answer.kind === 'taken') this.#count(answer.action)
      else {
        const { kind: _kind, ...why } = answer
        this.#refuse({ line: record.line, ...why, event: JSON.parse(record.body) })
      }
    }
    this.#progress.settle(index, id)
    this.#waiting = null
    this.#tell()
  }

  /** Null where the push was told to end while it waited. */
  async #send(id: string, body: string) {
    const { url, secret, isHistory, patience, signal } = this.#options
    const waits = (reason: string, ms: number): void => {
      this.#waiting = `${reason}, next try in ${Math.ceil(ms / 1_000)} s`
      this.#tell()
    }
    try {
      return await send({ url, secret, isHistory, gate: this.#gate, patience, signal, waits }, id, body)
    } catch (error) {
      if (signal.aborted) return null
      throw error
    }
  }

  #refuse(refused: Parameters<RefusedFile['add']>[0]): void {
    this.#refused.add(refused)
    this.#count('refused')
  }

  #count(what: string): void {
    this.#counts[what] = (this.#counts[what] ?? 0) + 1
  }

  #tell(): void {
    this.#options.told(this.#counts, this.#waiting)
    if (performance.now() - this.#keptAt >= keptEveryMs) this.#keep(false)
  }

  /** The refused first: a place behind them would lose them. */
  #keep(isWhole: boolean): void {
    const { url, statePath } = this.#options
    writePlace(statePath, { url, ...this.#progress.place(), refusedBytes: this.#refused.sync(), isWhole })
    this.#keptAt = performance.now()
  }
}

/** Throws `Stopped` with the sentence for whoever started it; the place is kept then too. */
export const push = async (options: PushOptions): Promise<Counts> => new Push(options).run()

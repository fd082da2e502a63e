/** Keeps the copy of the audit log's end beside the database: at most a second behind the commits, and never in the way of an answer. */

import { emptyLink, writeHead } from '../audit/head.ts'
import type { WritableDatabase } from '../storage/handles.ts'
import { lastAuditLink } from '../storage/tables/auditLog.ts'

export type HeadKeeperOptions = Readonly<{
  db: WritableDatabase
  path: string
  now: () => number
  failed: (error: unknown) => void
}>

/** Half of what is allowed, so that a group that is just being committed may still come between. */
const delay = 500

export class HeadKeeper {
  readonly #options: HeadKeeperOptions
  #timer: NodeJS.Timeout | null = null
  #isFailing = false
  #isEnded = false

  constructor(options: HeadKeeperOptions) {
    this.#options = options
  }

  /** The log may have grown. */
  moved(): void {
    if (!this.#isEnded) this.#timer ??= setTimeout(() => this.write(), delay)
  }

  /** Writes at once. What fails is said once and tried again until it works. */
  write(): void {
    if (this.#isEnded) return
    this.#stopWaiting()
    const { db, path, now, failed } = this.#options
    try {
      writeHead(path, lastAuditLink(db) ?? emptyLink, now())
      this.#isFailing = false
    } catch (error) {
      if (!this.#isFailing) failed(error)
      this.#isFailing = true
      this.moved()
    }
  }

  /** The head stays as it is, for good. */
  end(): void {
    this.#isEnded = true
    this.#stopWaiting()
  }

  #stopWaiting(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }
}

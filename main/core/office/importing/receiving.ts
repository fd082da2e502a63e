/** Takes the bytes of a file as they come, no more than were announced, and knows the file by its digest at the end. */

import { createHash, type Hash } from 'node:crypto'
import { appendFile } from 'node:fs/promises'
import { Fault } from '../../base/fault.ts'
import { newReceiptId } from '../../base/receipt.ts'
import { storageFault } from '../../storage/trouble.ts'
import { type Draft, newDraft } from './draft.ts'
import type { ImportParts } from './parts.ts'

const mostReceiving = 3

export class Receiving {
  readonly #parts: ImportParts
  readonly #digests = new Map<string, Hash>()

  constructor(parts: ImportParts) {
    this.#parts = parts
  }

  /** Faults with `too_many` while others are still coming. */
  begin({ fileName, size, by }: Readonly<{ fileName: string; size: number; by: string }>): Draft {
    const { drafts, clock } = this.#parts
    this.#dropStale()
    if (this.#digests.size >= mostReceiving) throw new Fault('too_many', 'Other files are still coming')
    const draft = newDraft(newReceiptId(clock.now()), fileName, size, by, clock.now())
    this.#stored(() => drafts.put(draft))
    this.#digests.set(draft.id, createHash('sha256'))
    return draft
  }

  /** Faults with `conflict` and `{received}` where the piece does not follow, `too_large` where more comes than was announced. */
  async take(id: string, offset: number, bytes: Uint8Array): Promise<Draft> {
    const { drafts, clock } = this.#parts
    const draft = drafts.get(id)
    const digest = this.#digests.get(id)
    if (digest === undefined || draft.phase !== 'receiving' || draft.received !== offset)
      throw new Fault('conflict', 'The piece does not follow', { detail: { received: draft.received } })
    if (offset + bytes.length > draft.size) throw new Fault('too_large', 'More bytes came than were announced')
    // Before the first wait, so that the same piece sent twice at once is taken once.
    const received = offset + bytes.length
    drafts.keep({ ...draft, received, touchedAt: clock.now() })
    await this.#append(id, bytes)
    digest.update(bytes)
    return received === draft.size ? this.#seal(id, digest.digest('hex')) : drafts.get(id)
  }

  /** Somebody does not want the file any more. */
  drop(id: string): void {
    this.#digests.delete(id)
  }

  async #append(id: string, bytes: Uint8Array): Promise<void> {
    const { drafts } = this.#parts
    try {
      await appendFile(drafts.files(id).file, bytes, { mode: 0o600 })
    } catch (error) {
      this.drop(id)
      drafts.remove(id)
      throw storageFault(error)
    }
  }

  async #seal(id: string, sha256: string): Promise<Draft> {
    const { drafts, store } = this.#parts
    this.drop(id)
    const [earlier] = await store.read('imports.ofFile', { sha256 })
    const sealed: Draft = { ...drafts.get(id), phase: 'received', sha256, sameAs: earlier?.earlier ?? null }
    this.#stored(() => drafts.put(sealed))
    return sealed
  }

  /** A page that was closed half-way never says so. */
  #dropStale(): void {
    const { drafts, clock } = this.#parts
    for (const id of this.#digests.keys()) {
      const draft = drafts.find(id)
      if (draft !== undefined && clock.now() - draft.touchedAt < patienceMs) continue
      this.drop(id)
      drafts.remove(id)
    }
  }

  #stored(write: () => void): void {
    try {
      write()
    } catch (error) {
      throw storageFault(error)
    }
  }
}

const patienceMs = 120_000

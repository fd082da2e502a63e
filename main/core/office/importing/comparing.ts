/** Looks at a file, and makes its dry run behind the page's back: one at a time, ended by whoever does not want it. */

import type { ImportMapping, ImportPreview } from '../../../../shared/contract/importMapping.ts'
import type { Import, ImportCompareInput } from '../../../../shared/contract/imports.ts'
import { Fault, isFault } from '../../base/fault.ts'
import { sha256 } from '../../base/receipt.ts'
import type { SheetPreview, TextChoice, WorkbookPreview } from '../../importer/draft.ts'
import type { Draft, Shape } from './draft.ts'
import type { ImportParts } from './parts.ts'
import { Progress } from './progress.ts'

type Running = Readonly<{ id: string; progress: Progress; stop: AbortController; ended: Promise<void> }>

/** What was understood of the same bytes in the same way comes to the same. */
export const planDigest = ({ sha256: file, mappings, precedence }: Draft): string => {
  const columns = (mapping: ImportMapping) => Object.entries(mapping.columns).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const sheets = mappings.map((mapping) => [mapping.sheet, mapping.kind, mapping.headerRow, mapping.dateStyle, columns(mapping)])
  return sha256(Buffer.from(JSON.stringify([file, precedence, sheets])))
}

export const failureOf = (error: unknown): NonNullable<Import['failure']> => {
  if (!isFault(error)) return { code: 'internal', reason: null }
  const { reason } = error.detail
  return { code: error.code, reason: error.code === 'file_refused' ? (reason as NonNullable<Import['failure']>['reason']) : null }
}

export class Comparing {
  readonly #parts: ImportParts
  #running: Running | null = null
  /** The file that was looked at last: whoever compares it has just seen it. */
  #seen: Readonly<{ key: string; preview: WorkbookPreview }> | null = null

  constructor(parts: ImportParts) {
    this.#parts = parts
  }

  /** Rejects with `file_refused`; the draft then says so too. */
  async preview(id: string, text: TextChoice): Promise<ImportPreview> {
    const { store } = this.#parts
    const { format, text: understood, sheets } = await this.#look(this.#idle(id), text)
    const remembered = await store.read('imports.mappings', { fingerprints: sheets.map(({ fingerprint }) => fingerprint) })
    return {
      format,
      text: understood,
      sheets: sheets.map((sheet) => shown(sheet, remembered[sheet.fingerprint])),
    }
  }

  /** Resolves once the dry run is under way. */
  async compare({ id, mappings, text, precedence }: ImportCompareInput): Promise<Draft> {
    const { drafts, clock, store } = this.#parts
    const before = this.#idle(id)
    this.#assertFree()
    if (new Set(mappings.map(({ sheet }) => sheet)).size < mappings.length)
      throw new Fault('invalid', 'Two mappings for one sheet', { detail: { fields: ['mappings'] } })
    const wanted: Draft = { ...before, mappings, text, precedence, touchedAt: clock.now(), failure: null, found: null }
    const earlier = await store.read('imports.ofFile', { sha256: before.sha256 ?? '' })
    const same = earlier.find(({ planSha256 }) => planSha256 === planDigest(wanted))
    if (same !== undefined) throw new Fault('conflict', 'This file is in the books', { detail: { sameAs: same.earlier.id } })
    const { sheets } = await this.#look(before, text)
    this.#assertFree()
    const draft: Draft = { ...wanted, phase: 'comparing', shapes: sheets.map((sheet) => shapeOf(sheet, mappings)) }
    drafts.put(draft)
    this.#run(draft)
    return draft
  }

  progressOf(id: string): Import['progress'] {
    return this.#running?.id === id ? this.#running.progress.shown : null
  }

  /** Resolves once nothing of it is under way any more; false where nothing was. */
  async stop(id: string): Promise<boolean> {
    if (this.#running?.id !== id) return false
    this.#running.stop.abort()
    await this.#running.ended
    return true
  }

  async close(): Promise<void> {
    if (this.#running !== null) await this.stop(this.#running.id)
  }

  #assertFree(): void {
    const running = this.#running
    if (running !== null) throw new Fault('conflict', 'Another dry run is at work', { detail: { busy: running.id } })
  }

  /** Faults with `conflict` where it is at work, or in the books. */
  #idle(id: string): Draft {
    const draft = this.#parts.drafts.get(id)
    if (!draft.isConfirmed && draft.phase !== 'receiving' && draft.phase !== 'comparing') return draft
    throw new Fault('conflict', `Import ${id} is ${draft.phase}`, { detail: { phase: draft.phase } })
  }

  async #look(draft: Draft, text: TextChoice): Promise<WorkbookPreview> {
    const { work, drafts, changed } = this.#parts
    const key = JSON.stringify([draft.id, text.encoding, text.delimiter])
    if (this.#seen?.key === key) return this.#seen.preview
    try {
      const preview = await work.preview(drafts.files(draft.id).file, text)
      this.#seen = { key, preview }
      return preview
    } catch (error) {
      drafts.put({ ...draft, phase: 'refused', failure: failureOf(error) })
      changed(draft.id)
      throw error
    }
  }

  #run(draft: Draft): void {
    const { id } = draft
    const { changed, clock } = this.#parts
    const progress = new Progress(clock, () => changed(id), 0, null)
    const stop = new AbortController()
    const ended = this.#dryRun(draft, progress, stop.signal).then((after) => {
      this.#running = null
      // Whoever discarded it meanwhile has no use for what was found.
      if (this.#parts.drafts.find(id) !== undefined) this.#parts.drafts.put(after)
      changed(id)
    })
    this.#running = { id, progress, stop, ended: ended.catch((error: unknown) => this.#lost(id, error)) }
  }

  async #dryRun(draft: Draft, progress: Progress, signal: AbortSignal): Promise<Draft> {
    const { work, drafts, books, clock } = this.#parts
    const files = drafts.files(draft.id)
    const zone = this.#parts.zone()
    const { mappings, precedence, text } = draft
    const order = { books, staged: files.staged, mappings, precedence, now: clock.now(), zone, file: files.file, text }
    try {
      const result = await work.dryRun(order, ({ done }) => progress.move(done), signal)
      return { ...draft, phase: 'compared', found: { ...result, zone } }
    } catch (error) {
      if (signal.aborted) return { ...draft, phase: 'received' }
      return { ...draft, phase: 'refused', failure: failureOf(error) }
    }
  }

  /** What was found could not be kept: the disk is full, perhaps. */
  #lost(id: string, error: unknown): void {
    const { drafts, log, changed } = this.#parts
    this.#running = null
    log.error('A dry run could not be kept', { error })
    const draft = drafts.find(id)
    if (draft !== undefined)
      drafts.keep({ ...draft, phase: 'refused', found: null, failure: { code: 'storage_full', reason: null } })
    changed(id)
  }
}

const shown = (sheet: SheetPreview, remembered: ImportMapping | undefined): ImportPreview['sheets'][number] => {
  const { name, rows, mapping, confidence, headings, missing, unused } = sheet
  const plain = {
    name,
    rows: rows.map(({ row, cells }) => ({ row, cells: [...cells] })),
    headings: [...headings],
    missing: [...missing],
    unused: [...unused],
  }
  if (remembered === undefined) return { ...plain, mapping, isRemembered: false, confidence }
  return { ...plain, mapping: { ...remembered, sheet: name }, isRemembered: true, confidence: 'sure', missing: [] }
}

/** The headings of a sheet are those of the row that its mapping names. */
const shapeOf = ({ name, fingerprint, headings, rows }: SheetPreview, mappings: readonly ImportMapping[]): Shape => {
  const row = mappings.find(({ sheet }) => sheet === name)?.headerRow
  return { name, fingerprint, headings: rows.find((each) => each.row === row)?.cells ?? headings }
}

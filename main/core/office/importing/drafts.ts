/** Drafts of imports, each in a folder of its own beside the books, known again after a restart and swept away once nobody comes back to them. */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { replaceFile } from '../../base/durableFile.ts'
import { Fault } from '../../base/fault.ts'
import type { Log } from '../../base/log.ts'
import type { Draft } from './draft.ts'

type Files = Readonly<{ folder: string; file: string; staged: string; errors: string }>

const note = 'draft.json'

/** Customers' names and numbers: nobody else on the machine may read them. */
const mode = 0o700

export class Drafts {
  readonly #root: string
  readonly #log: Log
  readonly #drafts = new Map<string, Draft>()

  constructor(root: string, log: Log) {
    this.#root = root
    this.#log = log
    for (const id of this.#folders()) this.#find(id)
  }

  all(): Draft[] {
    return [...this.#drafts.values()]
  }

  find(id: string): Draft | undefined {
    return this.#drafts.get(id)
  }

  /** Faults with `not_found`. */
  get(id: string): Draft {
    const draft = this.#drafts.get(id)
    if (draft === undefined) throw new Fault('not_found', `There is no draft ${id}`, { detail: { id } })
    return draft
  }

  /** Makes the folder where it is missing. Throws the file system's error; the former draft then holds. */
  put(draft: Draft): void {
    mkdirSync(this.files(draft.id).folder, { recursive: true, mode })
    replaceFile(join(this.files(draft.id).folder, note), `${JSON.stringify(draft)}\n`, 0o600)
    this.#drafts.set(draft.id, draft)
  }

  /** In memory alone: a piece of a file is not worth a write of its own. */
  keep(draft: Draft): void {
    this.#drafts.set(draft.id, draft)
  }

  remove(id: string): void {
    this.#drafts.delete(id)
    rmSync(this.files(id).folder, { recursive: true, force: true })
  }

  files(id: string): Files {
    const folder = join(this.#root, id)
    return { folder, file: join(folder, 'file'), staged: join(folder, 'staged.db'), errors: join(folder, 'errors.xlsx') }
  }

  #folders(): string[] {
    try {
      return existsSync(this.#root) ? readdirSync(this.#root) : []
    } catch (error) {
      this.#log.error('The folder of imports could not be read', { error })
      return []
    }
  }

  /** What was under way when the program ended: bytes that never came whole are gone, a dry run can be made again. */
  #find(id: string): void {
    const draft = this.#read(id)
    if (draft === null || draft.phase === 'receiving') {
      rmSync(join(this.#root, id), { recursive: true, force: true })
      return
    }
    this.#drafts.set(id, draft.phase === 'comparing' ? { ...draft, phase: 'received', found: null } : draft)
  }

  #read(id: string): Draft | null {
    try {
      return JSON.parse(readFileSync(join(this.#root, id, note), 'utf8')) as Draft
    } catch (error) {
      this.#log.warn('A folder of an import could not be read and is removed', { error })
      return null
    }
  }
}

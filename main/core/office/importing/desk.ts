/** The import desk: every act of a person on an import, from its first byte to taking it back. */

import type { Import } from '../../../../shared/contract/imports.ts'
import type { ImportDesk } from '../../api/importDesk.ts'
import { Fault } from '../../base/fault.ts'
import { ImportActs } from './acts.ts'
import { Comparing } from './comparing.ts'
import { type Draft, toImport } from './draft.ts'
import { errorBookOf } from './errorBooks.ts'
import type { ImportParts } from './parts.ts'
import { Receiving } from './receiving.ts'
import { stagedOf } from './staged.ts'
import { sweep } from './sweep.ts'
import { templateOf } from './templates.ts'
import { Working } from './working.ts'

export type OpenedImportDesk = ImportDesk & Readonly<{ close: () => Promise<void> }>

const sweepEvery = 6 * 3_600_000
const mostShown = 50

/** The program may have ended between the books' knowing of an import and its folder's. */
const adopt = async ({ store, drafts }: ImportParts): Promise<void> => {
  for (const draft of drafts.all())
    if (!draft.isConfirmed && draft.phase === 'compared' && (await store.read('imports.get', { id: draft.id })) !== null)
      drafts.put({ ...draft, isConfirmed: true })
}

/** An import wherever it is: a draft, or in the books and perhaps at work. */
class Shown {
  readonly #parts: ImportParts
  readonly #comparing: Comparing
  readonly #working: Working

  constructor(parts: ImportParts, comparing: Comparing, working: Working) {
    this.#parts = parts
    this.#comparing = comparing
    this.#working = working
  }

  draft(draft: Draft): Import {
    return toImport(draft, this.#comparing.progressOf(draft.id))
  }

  /** Faults with `not_found`. */
  async get(id: string): Promise<Import> {
    const { drafts, store } = this.#parts
    const draft = drafts.find(id)
    if (draft !== undefined && !draft.isConfirmed) return this.draft(draft)
    const found = await store.read('imports.get', { id })
    if (found === null) throw new Fault('not_found', `There is no import ${id}`, { detail: { id } })
    return this.#working.shown(found.shown)
  }

  async list(): Promise<Import[]> {
    const { drafts, store } = this.#parts
    const open = drafts.all().filter(({ isConfirmed }) => !isConfirmed)
    const inBooks = await store.read('imports.list', {})
    const all = [...open.map((draft) => this.draft(draft)), ...inBooks.map((each) => this.#working.shown(each))]
    return all.toSorted((a, b) => b.startedAt - a.startedAt).slice(0, mostShown)
  }
}

/** Looking at what a dry run found, and at what an undo left. */
const looksOf = (parts: ImportParts): Pick<ImportDesk, 'findings' | 'refusals' | 'left' | 'template' | 'errorBook'> => ({
  findings: async ({ id, ...request }) => {
    const { staged, rule } = stagedOf(parts, id)
    return parts.work.look('findings', staged, { ...request, rule })
  },
  refusals: async ({ id, after, limit }) => parts.work.look('refusals', stagedOf(parts, id).staged, { after, limit }),
  left: (input) => parts.store.read('imports.left', input),
  template: (wanted) => templateOf(parts, wanted),
  errorBook: async (id, offset, language) => errorBookOf(parts, stagedOf(parts, id).draft, offset, language),
})

const discard = async (
  { drafts, changed }: ImportParts,
  receiving: Receiving,
  comparing: Comparing,
  id: string,
): Promise<void> => {
  if (drafts.get(id).isConfirmed) throw new Fault('conflict', `Import ${id} is in the books`, { detail: { id } })
  receiving.drop(id)
  await comparing.stop(id)
  drafts.remove(id)
  changed(id)
}

/** What was at work when the program ended goes on by itself. A shop that cannot go on with a file must receive all the same. */
const takeUp = (parts: ImportParts, working: Working): Promise<void> =>
  adopt(parts)
    .then(() => working.resumeAll())
    .catch((error: unknown) => parts.log.error('Imports could not be taken up again', { error }))

const keepSwept = (parts: ImportParts): NodeJS.Timeout => {
  const clean = () =>
    void sweep(parts).catch((error: unknown) => parts.log.warn('Old imports could not be swept away', { error }))
  clean()
  return setInterval(clean, sweepEvery)
}

export const openImportDesk = async (parts: ImportParts): Promise<OpenedImportDesk> => {
  const receiving = new Receiving(parts)
  const comparing = new Comparing(parts)
  const working = new Working(parts)
  const shown = new Shown(parts, comparing, working)
  const get = (id: string) => shown.get(id)
  const acts = new ImportActs({ ...parts, comparing, working, get })
  const tell = (draft: Draft): Import => {
    parts.changed(draft.id)
    return shown.draft(draft)
  }
  const timer = keepSwept(parts)
  await takeUp(parts, working)
  return {
    ...looksOf(parts),
    begin: async (file) => tell(receiving.begin(file)),
    takePiece: async (id, offset, bytes) => shown.draft(await receiving.take(id, offset, bytes)),
    preview: (id, text) => comparing.preview(id, text),
    compare: async (input) => tell(await comparing.compare(input)),
    confirm: (act) => acts.confirm(act),
    stop: (act) => acts.stop(act),
    resume: (act) => acts.resume(act),
    undo: (act) => acts.undo(act),
    discard: (id) => discard(parts, receiving, comparing, id),
    get,
    list: () => shown.list(),
    close: async () => {
      clearInterval(timer)
      await comparing.close()
      await working.close()
    },
  }
}

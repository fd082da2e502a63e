/** The import desk: every act of a person on an import, from its first byte to taking it back. */

import { existsSync } from 'node:fs'
import type { Import } from '../../../../shared/contract/imports.ts'
import type { ImportDesk } from '../../api/importDesk.ts'
import { Fault } from '../../base/fault.ts'
import { Comparing, planDigest } from './comparing.ts'
import { type Draft, ruleOf, toImport } from './draft.ts'
import { errorBookOf } from './errorBooks.ts'
import type { ImportParts } from './parts.ts'
import { Receiving } from './receiving.ts'
import { sweep } from './sweep.ts'
import { templateOf } from './templates.ts'
import { Working } from './working.ts'

export type OpenedImportDesk = ImportDesk & Readonly<{ close: () => Promise<void> }>

const sweepEvery = 6 * 3_600_000
const mostShown = 50

/** What `confirm` hands to the books. Faults with `conflict` where the dry run is not done. */
const confirmationOf = (draft: Draft, by: string, at: number) => {
  const { found, sha256, mappings, precedence, shapes } = draft
  if (draft.phase !== 'compared' || found === null || sha256 === null || draft.isConfirmed)
    throw new Fault('conflict', `Import ${draft.id} is ${draft.phase}`, { detail: { phase: draft.phase } })
  const { summary, today, zone } = found
  const row = {
    id: draft.id,
    file_name: draft.fileName,
    file_bytes: draft.size,
    file_sha256: sha256,
    plan_sha256: planDigest(draft),
    started_at: draft.startedAt,
    started_by: draft.by,
    confirmed_at: at,
    confirmed_by: by,
    as_of_event: found.asOfEvent,
    total: found.total,
  }
  const remembered = mappings.flatMap((mapping) => {
    const shape = shapes.find(({ name }) => name === mapping.sheet)
    return shape === undefined ? [] : [{ fingerprint: shape.fingerprint, mapping }]
  })
  return { row, plan: { mappings, precedence, summary, today, zone }, shapes: remembered }
}

/** Staged files are needed by whoever looks at a dry run or writes it. Faults with `not_found` once they are swept away. */
const stagedOf = ({ drafts }: ImportParts, id: string) => {
  const { staged } = drafts.files(id)
  const draft = drafts.get(id)
  if (draft.found === null || !existsSync(staged)) throw new Fault('not_found', `Import ${id} has no dry run`, { detail: { id } })
  return { staged, draft, rule: ruleOf(draft, draft.found) }
}

/** The program may have ended between the books' knowing of an import and its folder's. */
const adopt = async ({ store, drafts }: ImportParts): Promise<void> => {
  for (const draft of drafts.all())
    if (!draft.isConfirmed && draft.phase === 'compared' && (await store.read('imports.get', { id: draft.id })) !== null)
      drafts.put({ ...draft, isConfirmed: true })
}

/** What was at work when the program ended goes on by itself. */
export const openImportDesk = async (parts: ImportParts): Promise<OpenedImportDesk> => {
  const { store, work, drafts, clock, log, changed } = parts
  const receiving = new Receiving(parts)
  const comparing = new Comparing(parts)
  const working = new Working(parts)

  const show = (draft: Draft): Import => toImport(draft, comparing.progressOf(draft.id))
  const tell = (draft: Draft): Import => {
    changed(draft.id)
    return show(draft)
  }
  const get = async (id: string): Promise<Import> => {
    const draft = drafts.find(id)
    if (draft !== undefined && !draft.isConfirmed) return show(draft)
    const found = await store.read('imports.get', { id })
    if (found === null) throw new Fault('not_found', `There is no import ${id}`, { detail: { id } })
    return working.shown(found.shown)
  }
  const turnTo = (id: string, to: 'writing' | 'undoing', by: string) =>
    store.write('turnImport', { id, to, by, at: clock.now(), failure: null })

  const undo: ImportDesk['undo'] = async ({ id, by }) => {
    if (working.isAtWork(id)) throw new Fault('conflict', `Import ${id} is at work`, { detail: { busy: id } })
    const { phase } = await get(id)
    // A stop that could not be recorded left it as it was; it is stopped all the same.
    if (phase === 'stopped') await settle(id)
    await turnTo(id, 'undoing', by)
    await working.undo(id)
    return get(id)
  }
  /** Records a stop that could not be recorded when it came. */
  const settle = async (id: string): Promise<void> => {
    const found = await store.read('imports.get', { id })
    if (found !== null && found.shown.phase !== 'stopped')
      await store.write('turnImport', { id, to: 'stopped', by: 'system', at: clock.now(), failure: null })
  }

  const clean = () => void sweep(parts).catch((error: unknown) => log.warn('Old imports could not be swept away', { error }))
  const timer = setInterval(clean, sweepEvery)
  clean()
  await adopt(parts)
  await working.resumeAll()
  return {
    begin: async (file) => tell(receiving.begin(file)),
    takePiece: async (id, offset, bytes) => show(await receiving.take(id, offset, bytes)),
    preview: (id, text) => comparing.preview(id, text),
    compare: async (input) => tell(await comparing.compare(input)),
    confirm: async ({ id, by }) => {
      const draft = drafts.get(id)
      const confirmation = confirmationOf(draft, by, clock.now())
      stagedOf(parts, id)
      await store.write('beginImport', confirmation)
      drafts.put({ ...draft, isConfirmed: true })
      await working.write(id)
      return get(id)
    },
    stop: async ({ id, by }) => {
      const isStopped = (await working.stop(id, by)) || (await comparing.stop(id))
      if (!isStopped) throw new Fault('conflict', `Nothing of import ${id} is at work`, { detail: { id } })
      return get(id)
    },
    resume: async ({ id, by }) => {
      if (working.isAtWork(id)) throw new Fault('conflict', `Import ${id} is at work`, { detail: { busy: id } })
      const { undoneBy } = await get(id)
      if (undoneBy !== null) return undo({ id, by })
      stagedOf(parts, id)
      await settle(id)
      await turnTo(id, 'writing', by)
      await working.write(id)
      return get(id)
    },
    undo,
    discard: async (id) => {
      if (drafts.get(id).isConfirmed) throw new Fault('conflict', `Import ${id} is in the books`, { detail: { id } })
      receiving.drop(id)
      await comparing.stop(id)
      drafts.remove(id)
      changed(id)
    },
    get,
    list: async () => {
      const open = drafts.all().filter(({ isConfirmed }) => !isConfirmed)
      const inBooks = await store.read('imports.list', {})
      const all = [...open.map(show), ...inBooks.map((each) => working.shown(each))]
      return all.toSorted((a, b) => b.startedAt - a.startedAt).slice(0, mostShown)
    },
    findings: async ({ id, ...request }) => {
      const { staged, rule } = stagedOf(parts, id)
      return work.look('findings', staged, { ...request, rule })
    },
    refusals: async ({ id, after, limit }) => work.look('refusals', stagedOf(parts, id).staged, { after, limit }),
    left: (input) => store.read('imports.left', input),
    template: (wanted) => templateOf(parts, wanted),
    errorBook: async (id, offset, language) => errorBookOf(parts, stagedOf(parts, id).draft, offset, language),
    close: async () => {
      clearInterval(timer)
      await comparing.close()
      await working.close()
    },
  }
}

/** What a person does with a dry run and with what came of it: confirms, stops, goes on, takes back. */

import type { Import } from '../../../../shared/contract/imports.ts'
import { Fault } from '../../base/fault.ts'
import type { Comparing } from './comparing.ts'
import { confirmationOf } from './confirmation.ts'
import type { ImportParts } from './parts.ts'
import { stagedOf } from './staged.ts'
import type { Working } from './working.ts'

type Act = Readonly<{ id: string; by: string }>

/** `get`: the import as it stands. */
type ActsParts = ImportParts & Readonly<{ comparing: Comparing; working: Working; get: (id: string) => Promise<Import> }>

export class ImportActs {
  readonly #parts: ActsParts

  constructor(parts: ActsParts) {
    this.#parts = parts
  }

  async confirm({ id, by }: Act): Promise<Import> {
    const { store, drafts, clock, working, get } = this.#parts
    const draft = drafts.get(id)
    const confirmation = confirmationOf(draft, by, clock.now())
    stagedOf(this.#parts, id)
    await store.write('beginImport', confirmation)
    drafts.put({ ...draft, isConfirmed: true })
    await working.write(id)
    return get(id)
  }

  async stop({ id, by }: Act): Promise<Import> {
    const { comparing, working, get } = this.#parts
    const isStopped = (await working.stop(id, by)) || (await comparing.stop(id))
    if (!isStopped) throw new Fault('conflict', `Nothing of import ${id} is at work`, { detail: { id } })
    return get(id)
  }

  /** What was stopped while it was taken back goes on being taken back. */
  async resume(act: Act): Promise<Import> {
    const { working, get } = this.#parts
    const { undoneBy } = await get(act.id)
    if (undoneBy !== null) return this.undo(act)
    stagedOf(this.#parts, act.id)
    await this.#turn(act, 'writing')
    await working.write(act.id)
    return get(act.id)
  }

  async undo(act: Act): Promise<Import> {
    const { working, get } = this.#parts
    await this.#turn(act, 'undoing')
    await working.undo(act.id)
    return get(act.id)
  }

  async #turn({ id, by }: Act, to: 'writing' | 'undoing'): Promise<void> {
    const { store, clock, working } = this.#parts
    if (working.isAtWork(id)) throw new Fault('conflict', `Import ${id} is at work`, { detail: { busy: id } })
    await this.#settle(id)
    await store.write('turnImport', { id, to, by, at: clock.now(), failure: null })
  }

  /** Records a stop that could not be recorded when it came, e.g. because the disk was full. */
  async #settle(id: string): Promise<void> {
    const { store, clock } = this.#parts
    const found = await store.read('imports.get', { id })
    if (found?.shown.phase === 'writing' || found?.shown.phase === 'undoing')
      await store.write('turnImport', { id, to: 'stopped', by: 'system', at: clock.now(), failure: null })
  }
}

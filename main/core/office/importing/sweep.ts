/** Takes away what nobody comes back to: the files hold the names and numbers of customers. */

import type { Draft } from './draft.ts'
import type { ImportParts } from './parts.ts'

const day = 86_400_000
/** A draft that nobody touched. */
const draftDays = 3
/** The dry run of an import that is written or undone can be looked at for so long. */
const endedDays = 30

const isOver = async ({ store, clock }: ImportParts, draft: Draft): Promise<boolean> => {
  if (!draft.isConfirmed) return draft.phase !== 'comparing' && clock.now() - draft.touchedAt > draftDays * day
  const found = await store.read('imports.get', { id: draft.id })
  if (found === null) return true
  const { phase, endedAt } = found.shown
  return (phase === 'written' || phase === 'undone') && endedAt !== null && clock.now() - endedAt > endedDays * day
}

export const sweep = async (parts: ImportParts): Promise<void> => {
  for (const draft of parts.drafts.all()) if (await isOver(parts, draft)) parts.drafts.remove(draft.id)
}

/** A dry run that was made, as long as it is kept. */

import { existsSync } from 'node:fs'
import { Fault } from '../../base/fault.ts'
import { ruleOf } from './draft.ts'
import type { ImportParts } from './parts.ts'

/** For whoever looks at it or writes it. Faults with `not_found` once it was swept away. */
export const stagedOf = ({ drafts }: Pick<ImportParts, 'drafts'>, id: string) => {
  const { staged } = drafts.files(id)
  const draft = drafts.get(id)
  if (draft.found === null || !existsSync(staged)) throw new Fault('not_found', `Import ${id} has no dry run`, { detail: { id } })
  return { staged, draft, rule: ruleOf(draft, draft.found) }
}

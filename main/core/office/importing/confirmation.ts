/** What is handed to the books when a person confirms a dry run. */

import { Fault } from '../../base/fault.ts'
import { planDigest } from './comparing.ts'
import type { Draft } from './draft.ts'

/** Faults with `conflict` where the dry run is not done. */
export const confirmationOf = (draft: Draft, by: string, at: number) => {
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

/** Turns the state of the store into the warnings that a person sees. */

import type { Warnings } from '../base/warnings.ts'
import type { OpenedStore } from '../threads/openStore.ts'
import type { StoreHealth } from '../threads/store.ts'

const troubles = ['storage_full', 'storage_busy', 'storage_broken'] as const

const show = (health: StoreHealth, warnings: Warnings): void => {
  for (const trouble of troubles) {
    if (health.state === 'failing' && health.code === trouble) warnings.raise(trouble)
    else warnings.clear(trouble)
  }
  if (health.restarts > 0) warnings.raise('writer_restarted', { count: health.restarts })
}

/** Watches from now on, and says at once what was found when the store was opened. */
export const watchStore = (store: OpenedStore, warnings: Warnings): void => {
  const { auditHead } = store.found
  if (auditHead.state === 'broken') warnings.raise('audit_broken', { id: auditHead.id, cause: auditHead.cause })
  show(store.health(), warnings)
  store.onHealth((health) => show(health, warnings))
}

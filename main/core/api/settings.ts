/** The shop's settings and the diagnostics file, each act in the name of a person. */

import type { Diagnostics, SettingsChange, ShopSettings } from '../../../shared/contract/settings.ts'
import type { ApiContext } from './context.ts'

export const changeSettings = (
  { settings }: ApiContext,
  { by, change }: Readonly<{ by: string; change: SettingsChange }>,
): Promise<ShopSettings> => settings.change(change, by)

/** What leaves the shop is in the audit log before it does. */
export const exportDiagnostics = async (
  { store, clock, diagnostics }: ApiContext,
  { by }: Readonly<{ by: string }>,
): Promise<Diagnostics> => {
  const made = await diagnostics()
  await store.write('act', {
    at: clock.now(),
    action: 'DIAGNOSTICS_EXPORTED',
    actor: by,
    status: 'SUCCESS',
    detail: { fileName: made.fileName },
  })
  return made
}

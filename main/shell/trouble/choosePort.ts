/** Takes another port for orders because a person chose it: recorded, kept, and in force after a restart. */

import { app } from 'electron'
import type { ApiContext } from '../../core/api/context.ts'
import type { SettingsFile } from '../../core/base/settings.ts'

export const choosePort =
  ({ store, clock }: Pick<ApiContext, 'store' | 'clock'>, settings: SettingsFile) =>
  async (port: number): Promise<void> => {
    const detail = { webhookPort: { from: settings.current().webhookPort, to: port } }
    await store.write('act', { at: clock.now(), action: 'SETTINGS_CHANGED', actor: 'system', status: 'SUCCESS', detail })
    settings.choosePort(port)
    app.relaunch()
    app.quit()
  }

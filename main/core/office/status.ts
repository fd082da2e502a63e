/** Puts together what the page's frame shows of the program's state. */

import type { OfficeStatus } from '../../../shared/contract/office.ts'
import type { Clock } from '../base/clock.ts'
import type { SettingsFile } from '../base/settings.ts'
import type { Warnings } from '../base/warnings.ts'
import type { Store } from '../threads/store.ts'

type Parts = Readonly<{
  store: Store
  settings: SettingsFile
  warnings: Warnings
  clock: Clock
  version: string
  dataDir: string
  isReceiving: () => boolean
  webhookUrls: () => string[]
}>

export const statusOf =
  ({ store, settings, warnings, clock, version, dataDir, isReceiving, webhookUrls }: Parts) =>
  async (): Promise<OfficeStatus> => ({
    ...(await store.read('office.figures', {})),
    shopName: settings.current().shopName,
    zone: settings.current().zone,
    now: clock.now(),
    version,
    dataDir,
    receiving: isReceiving(),
    webhookUrls: webhookUrls(),
    warnings: [...warnings.all()],
  })

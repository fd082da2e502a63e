/** The shop's settings as people read and change them: each change is in the audit log before it holds, old beside new, and every page hears of it. */

import type { SettingsChange, ShopSettings } from '../../../shared/contract/settings.ts'
import type { ApiContext } from '../api/context.ts'
import type { Clock } from '../base/clock.ts'
import { isFault } from '../base/fault.ts'
import type { Settings, SettingsFile } from '../base/settings.ts'
import type { Store } from '../threads/store.ts'

type Parts = Readonly<{
  file: SettingsFile
  store: Pick<Store, 'write'>
  clock: Clock
  /** Called after each change that holds. */
  onChange: () => void
}>

const shown = ({ shopName, zone, people, ring, keepMonths, floorKilograms }: Settings): ShopSettings => ({
  shopName,
  zone,
  people,
  ring,
  keepMonths,
  floorKilograms,
})

const fields = ['shopName', 'zone', 'people', 'ring', 'keepMonths', 'floorKilograms'] as const

/** Per changed field its old and its new value. */
const differences = (before: ShopSettings, after: ShopSettings): Record<string, { from: unknown; to: unknown }> =>
  Object.fromEntries(
    fields
      .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
      .map((field) => [field, { from: before[field], to: after[field] }]),
  )

/** Changes are made one after the other, so that each is recorded against what really held before it. */
export const shopSettingsOf = ({ file, store, clock, onChange }: Parts): ApiContext['settings'] => {
  let last: Promise<unknown> = Promise.resolve()

  const record = (by: string, detail: Readonly<Record<string, unknown>>, error?: unknown) =>
    store.write('act', {
      at: clock.now(),
      action: 'SETTINGS_CHANGED',
      actor: by,
      status: error === undefined ? 'SUCCESS' : 'FAILED',
      rejectCause: error === undefined ? null : isFault(error) ? error.code : 'internal',
      detail,
    })

  const changeNow = async (change: SettingsChange, by: string): Promise<ShopSettings> => {
    const detail = differences(file.current(), file.changed(change))
    if (Object.keys(detail).length === 0) return shown(file.current())
    await record(by, detail)
    try {
      file.change(change)
    } catch (error) {
      await record(by, detail, error)
      throw error
    }
    onChange()
    return shown(file.current())
  }

  return {
    show: () => shown(file.current()),
    change: (change, by) => {
      const turn = last.then(() => changeNow(change, by))
      last = turn.catch(() => undefined)
      return turn
    },
  }
}

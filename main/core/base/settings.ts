/** What the shop decides about its program, kept in settings.json and changed while the program runs. Holds no secret. */

import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { mostPeople, type SettingsChange, shopSettingsSchema } from '../../../shared/contract/settings.ts'
import { replaceFile } from './durableFile.ts'
import { Fault } from './fault.ts'

const { shopName, zone, people, ring, keepMonths, floorKilograms } = shopSettingsSchema.shape

const settingsSchema = z.object({
  shopName: shopName.default('瓦斯行'),
  zone: zone.default('Asia/Taipei'),
  people: people.default([]),
  ring: ring.default({ volume: 70, quiet: { isOn: false, from: '22:00', to: '07:00', ring: 'soft' } }),
  keepMonths: keepMonths.default(null),
  floorKilograms: floorKilograms.default(128),
  /** Names and addresses under which senders outside reach this listener, e.g. a tunnel's. */
  publicUrls: z.array(z.url()).max(10).default([]),
  /** Where the desktop program awaits senders; the headless host is told on its command line. */
  webhookPort: z.int().min(1).max(65_535).default(8787),
  /** Absolute path of the folder that holds a second copy of each backup; null for none. */
  secondBackupFolder: z.string().nullable().default(null),
})
export type Settings = z.infer<typeof settingsSchema>

export type SettingsFile = Readonly<{
  /** As they hold at this moment: ask anew each time. */
  current: () => Settings
  /** What a change would make of the present settings. Faults with `invalid` where there are too many people. */
  changed: (change: SettingsChange) => Settings
  /** Durable when it returns. Throws the file system's error; the former settings then hold. */
  change: (change: SettingsChange) => Settings
  /** Holds from the next start on. Durable when it returns. */
  choosePort: (port: number) => void
  /** Durable when it returns. */
  chooseSecondBackupFolder: (folder: string | null) => void
}>

const parsed = (text: string, path: string): Settings => {
  try {
    return settingsSchema.parse(JSON.parse(text))
  } catch (cause) {
    throw new Fault('invalid', 'settings.json cannot be read', { detail: { path }, cause })
  }
}

const read = (path: string): Settings => (existsSync(path) ? parsed(readFileSync(path, 'utf8'), path) : settingsSchema.parse({}))

const peopleAfter = ({ people: known }: Settings, { addPerson, removePerson }: SettingsChange): string[] => {
  const kept = known.filter((name) => name !== removePerson)
  if (addPerson === undefined || kept.includes(addPerson)) return kept
  if (kept.length === mostPeople) throw new Fault('invalid', 'Too many people', { detail: { fields: ['addPerson'] } })
  return [...kept, addPerson]
}

const withChange = (settings: Settings, change: SettingsChange): Settings => ({
  ...settings,
  shopName: change.shopName ?? settings.shopName,
  zone: change.zone ?? settings.zone,
  ring: change.ring ?? settings.ring,
  keepMonths: change.keepMonths === undefined ? settings.keepMonths : change.keepMonths,
  floorKilograms: change.floorKilograms ?? settings.floorKilograms,
  people: peopleAfter(settings, change),
})

/** Defaults where no file is. Throws `invalid` for a file that does not fit, which is then left as it is. */
export const openSettings = (path: string): SettingsFile => {
  let settings = read(path)
  const keep = (next: Settings): Settings => {
    replaceFile(path, `${JSON.stringify(next, null, 2)}\n`)
    settings = next
    return next
  }
  return {
    current: () => settings,
    changed: (change) => withChange(settings, change),
    change: (change) => keep(withChange(settings, change)),
    choosePort: (webhookPort) => void keep({ ...settings, webhookPort }),
    chooseSecondBackupFolder: (secondBackupFolder) => void keep({ ...settings, secondBackupFolder }),
  }
}

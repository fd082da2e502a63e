/** What the shop decides about its desk, the same for every page: who works here, how phone orders ring. Holds no secret. */

import { z } from 'zod'

const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

const shopName = z.string().trim().min(1).max(60)
/** IANA zone in which the shop's days begin and end. */
const zone = z.string().max(60).refine(isZone, 'unknown time zone')
const personName = z.string().trim().min(1).max(50)
export const mostPeople = 30

/** `22:30` on the shop's wall. */
const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** From `from` up to `to`, over midnight where `to` is the earlier; both the same is the whole day. The card always stays. */
const quietHoursSchema = z.object({ isOn: z.boolean(), from: wallTime, to: wallTime, ring: z.enum(['soft', 'silent']) })
export type QuietHours = z.infer<typeof quietHoursSchema>

/** `volume`: percent of what the machine gives. */
const ringSettingsSchema = z.object({ volume: z.int().min(0).max(100), quiet: quietHoursSchema })
export type RingSettings = z.infer<typeof ringSettingsSchema>

/** Months after which the text of a delivery is emptied; null keeps it for ever. */
const keepMonths = z.literal([12, 24, 36, 60]).nullable()
export type KeepMonths = z.infer<typeof keepMonths>

/** kg that may stand on the floor of a shop, and of one with a store room: rules on hazardous materials and flammable pressurised gases, §73, text of 2017. */
const floorKilograms = z.literal([128, 1_000])
export type FloorKilograms = z.infer<typeof floorKilograms>

export const shopSettingsSchema = z.object({
  shopName,
  zone,
  people: z.array(personName).max(mostPeople),
  ring: ringSettingsSchema,
  keepMonths,
  floorKilograms,
})
export type ShopSettings = z.infer<typeof shopSettingsSchema>

/** Only what is to change; people are added and taken away one by one, so that two desks do not undo each other. */
export const settingsChangeSchema = z
  .strictObject({
    shopName: shopName.optional(),
    zone: zone.optional(),
    addPerson: personName.optional(),
    removePerson: personName.optional(),
    ring: ringSettingsSchema.optional(),
    keepMonths: keepMonths.optional(),
    floorKilograms: floorKilograms.optional(),
  })
  .refine((change) => Object.keys(change).length > 0, 'nothing to change')
export type SettingsChange = z.infer<typeof settingsChangeSchema>

/** A file to hand to whoever helps: what the program is and how it fares, with every name, number, address and secret masked. */
export const diagnosticsSchema = z.object({ fileName: z.string(), text: z.string() })
export type Diagnostics = z.infer<typeof diagnosticsSchema>

/** What the shop decides about its program, kept in settings.json. Holds no secret. */

import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { Fault } from './fault.ts'

const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

const settingsSchema = z.object({
  shopName: z.string().trim().min(1).max(60).default('瓦斯行'),
  /** IANA zone in which the shop's days begin and end. */
  zone: z.string().refine(isZone, 'unknown time zone').default('Asia/Taipei'),
  /** Names and addresses under which senders outside reach this listener, e.g. a tunnel's. */
  publicUrls: z.array(z.url()).max(10).default([]),
})
export type Settings = z.infer<typeof settingsSchema>

const parsed = (text: string, path: string): Settings => {
  try {
    return settingsSchema.parse(JSON.parse(text))
  } catch (cause) {
    throw new Fault('invalid', 'settings.json cannot be read', { detail: { path }, cause })
  }
}

/** Defaults where no file is. Throws `invalid` for a file that does not fit, which is then left as it is. */
export const readSettings = (path: string): Settings =>
  existsSync(path) ? parsed(readFileSync(path, 'utf8'), path) : settingsSchema.parse({})

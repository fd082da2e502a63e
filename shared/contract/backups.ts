/** The shop's backups as a person sees them. */

import { z } from 'zod'

const backupSchema = z.object({
  file: z.string(),
  madeAt: z.int(),
  reason: z.enum(['scheduled', 'asked', 'before_migration']),
  bytes: z.int(),
  /** Rows of each in it. */
  orders: z.int(),
  customers: z.int(),
  events: z.int(),
  /** Where it lies; in both folders it is one backup. */
  isInFirst: z.boolean(),
  isInSecond: z.boolean(),
})
export type Backup = z.infer<typeof backupSchema>

const triedSchema = z.object({
  at: z.int(),
  place: z.enum(['first', 'second']),
  reason: z.enum(['full', 'missing', 'not_writable', 'other']),
})
/** Why the latest attempt brought no copy into a folder. */
export type BackupTrouble = z.infer<typeof triedSchema>

export const backupsSchema = z.object({
  /** The folder that every shop has. */
  folder: z.string(),
  second: z.string().nullable(),
  /** Newest first. */
  backups: z.array(backupSchema),
  isRunning: z.boolean(),
  /** What the latest attempt met; empty where it went well. */
  troubles: z.array(triedSchema),
})
export type Backups = z.infer<typeof backupsSchema>

export const secondFolderInput = z.object({ folder: z.string().trim().min(1).max(1_000).nullable() })

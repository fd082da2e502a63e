/** What lies beside each backup and tells of it: a small JSON file, so that one can choose among backups without opening any. */

import { z } from 'zod'

/** Why a backup was made; those before a great change are kept for ever. */
const reasons = ['scheduled', 'asked', 'before_migration'] as const

const digest = z.string().regex(/^[0-9a-f]{64}$/)

const manifestSchema = z.object({
  format: z.literal(1),
  /** Name of the backup in the same folder. */
  file: z.string().regex(/^[^/\\]+\.db$/),
  /** Integer ms UTC. */
  madeAt: z.int(),
  reason: z.enum(reasons),
  /** Version of the program that made it. */
  program: z.string(),
  /** Version of the schema. */
  schema: z.int(),
  /** Rows of each table. */
  rows: z.record(z.string(), z.int()),
  bytes: z.int(),
  sha256: digest,
  /** Where the audit log ends in it; null while that is empty. */
  auditEnd: z.object({ id: z.int(), hash: digest }).nullable(),
})

export type BackupManifest = Readonly<z.infer<typeof manifestSchema>>
export type BackupReason = BackupManifest['reason']

/** `gasdesk-….db` → `gasdesk-….json` */
export const manifestPath = (backup: string): string => backup.replace(/\.db$/, '.json')

/** Null for a text that is no manifest: there is nobody to ask, and a backup that nobody can vouch for counts as none. */
export const parseManifest = (text: string): BackupManifest | null => {
  try {
    return manifestSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** The state of the program as the page shows it: does the shop receive, is anything wrong, what waits. */

import { z } from 'zod'

/** Standing troubles that a person must see; each has a sentence and a next step in renderer/words. */
const warningCodes = [
  'secret_missing',
  'secret_public',
  'storage_full',
  'storage_busy',
  'storage_broken',
  'audit_broken',
  'clock_jumped',
  'refusals',
  'signature_time',
  'writer_restarted',
  'listener_down',
  'backup_failed',
  'backup_second_failed',
  'backup_overdue',
] as const
const warningSchema = z.object({
  code: z.enum(warningCodes),
  since: z.int(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type Warning = z.infer<typeof warningSchema>
export type WarningCode = Warning['code']

export const officeStatusSchema = z.object({
  shopName: z.string(),
  zone: z.string(),
  now: z.int(),
  version: z.string(),
  dataDir: z.string(),
  receiving: z.boolean(),
  webhookUrls: z.array(z.string()),
  lastEventAt: z.int().nullable(),
  /** Events received since the start of the shop's day. */
  eventsToday: z.int(),
  waitingCalls: z.int(),
  unsettledEvents: z.int(),
  /** Orders in which the company and a person differ and nobody has decided. */
  conflictingOrders: z.int(),
  warnings: z.array(warningSchema),
})
export type OfficeStatus = z.infer<typeof officeStatusSchema>

/** What a sender needs. The secret itself is sent only by `integration.revealSecret`, which is written to the audit log. */
export const integrationSchema = z.object({
  webhookUrls: z.array(z.string()),
  maskedSecret: z.string().nullable(),
  isPublicSecret: z.boolean(),
})
export type Integration = z.infer<typeof integrationSchema>

/** Result of checking the hash chain of the audit log against itself, the stored bodies and the head kept outside the database. */
export const auditVerificationSchema = z.object({
  isIntact: z.boolean(),
  checked: z.int(),
  /** Of those checked: entries about deliveries whose text was emptied by the shop's rule on keeping, as the log itself says. */
  emptied: z.int(),
  total: z.int(),
  /** First entry that does not fit, and why; null when intact. */
  broken: z
    .object({
      id: z.int(),
      cause: z.enum(['hash', 'link', 'gap', 'body', 'truncated', 'head', 'shape']),
    })
    .nullable(),
  headId: z.int(),
  headHash: z.string(),
})
export type AuditVerification = z.infer<typeof auditVerificationSchema>

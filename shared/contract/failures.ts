/** The codes by which a call or a delivery can fail; words for people are chosen by code on the page, never sent by the core. */

import { z } from 'zod'

const failureCodes = [
  'unauthorized',
  'wrong_time',
  'invalid',
  'not_json',
  'too_large',
  'unsupported_media_type',
  'method_not_allowed',
  'not_found',
  'conflict',
  'too_many',
  'misdirected',
  'forbidden',
  'gap',
  'secret_missing',
  'storage_full',
  'storage_busy',
  'storage_broken',
  'shutting_down',
  'foreign_database',
  'newer_database',
  'cancelled',
  'file_refused',
  'internal',
] as const

export const failureCodeSchema = z.enum(failureCodes)
export type FailureCode = z.infer<typeof failureCodeSchema>

/** HTTP status of an answered call that failed: the transport worked, the office could or would not. */
export const failureStatus = 422

/** Refuses a whole file, with a code by which the page finds the sentence. */

import type { FileRefusalCode } from '../../../../shared/domain/imports.ts'
import { Fault } from '../../base/fault.ts'

/** `values`: figures for the sentence, such as the limit and what was found. */
export const fileRefusal = (
  reason: FileRefusalCode,
  values: Readonly<Record<string, string | number>> = {},
  cause?: unknown,
): Fault => new Fault('file_refused', `The file cannot be read: ${reason}`, { detail: { reason, ...values }, cause })

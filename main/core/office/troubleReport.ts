/** The diagnostics of an office that cannot open: without settings, secret and database, all that is known is the trouble and the log. Masked: may leave the shop. */

import type { Diagnostics } from '../../../shared/contract/settings.ts'
import { dateOfInstant } from '../../../shared/domain/moments.ts'
import type { Clock } from '../base/clock.ts'
import { isFault } from '../base/fault.ts'
import { maskFields } from '../base/masking.ts'
import { maskedLog, ownNames, programOf, worthMasking } from './diagnostics.ts'

type Parts = Readonly<{ dataDir: string; error: unknown; version: string; clock: Clock }>

const troubleOf = (error: unknown): Record<string, unknown> => {
  if (isFault(error)) return { code: error.code, message: error.message, ...error.detail }
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) }
}

export const troubleReport = ({ dataDir, error, version, clock }: Parts): Diagnostics => {
  const known = worthMasking([dataDir, ...ownNames()])
  const content = {
    madeAt: clock.now(),
    program: programOf(version),
    trouble: maskFields(troubleOf(error), known),
    log: maskedLog(dataDir, known),
  }
  const day = dateOfInstant(clock.now(), 'Asia/Taipei')
  return { fileName: `gasdesk-diagnostics-${day}.json`, text: `${JSON.stringify(content, null, 2)}\n` }
}

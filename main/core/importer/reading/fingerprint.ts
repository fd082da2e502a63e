/** The shape of a sheet in one word: a mapping that a person corrected is remembered under it. */

import { sha256 } from '../../base/receipt.ts'
import { normalisedHeading } from './headings.ts'

/** The same for the same headings in the same order, however they are spaced, in whichever row and file. */
export const fingerprintOf = (headings: readonly string[]): string =>
  sha256(Buffer.from(JSON.stringify(headings.map(normalisedHeading)))).slice(0, 32)

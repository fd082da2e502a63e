/** The papers a slip can be printed on, and the one that this browser printed on last. */

import type { Paper } from '../../../shared/contract/slips.ts'
import { preference } from '../../parts/preference.ts'

export const papers = ['roll80', 'a5'] as const satisfies readonly Paper[]

export const paperPreference = preference<Paper>('paper', (stored) => papers.find((each) => each === stored) ?? 'roll80')

const rollWidth = 80
/** A printer cuts no shorter than this. */
const shortestRoll = 60

/** The rule that makes a printer's page exactly as large as the paper. `ratio`: height of the slip for each mm of its width. */
export function pageRule(paper: Paper, ratio: number): string {
  if (paper === 'a5')
    return '@page { size: 148mm 210mm; margin: 9mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt } }'
  const height = Math.max(shortestRoll, Math.ceil(ratio * rollWidth) + 1)
  return `@page { size: ${rollWidth}mm ${height}mm; margin: 0 }`
}

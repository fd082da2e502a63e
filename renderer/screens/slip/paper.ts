/** The paper that this browser printed on last, and its size as a printer is told. */

import { type Paper, paperSizes, papers } from '../../../shared/domain/papers.ts'
import { preference } from '../../parts/preference.ts'

export const paperPreference = preference<Paper>('paper', (stored) => papers.find((each) => each === stored) ?? 'roll80')

/** A printer cuts no shorter than this. */
const shortestRoll = 60

/** The height in mm of a page that the slip fits on. `ratio`: height of the slip for each mm of its width. */
export function pageHeight(paper: Paper, ratio: number): number {
  const { width, height } = paperSizes[paper]
  return height ?? Math.max(shortestRoll, Math.ceil(ratio * width) + 1)
}

/** The rule that makes a printer's page exactly as large as the paper. */
export function pageRule(paper: Paper, ratio: number): string {
  if (paper === 'a5')
    return '@page { size: 148mm 210mm; margin: 9mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt } }'
  return `@page { size: ${paperSizes[paper].width}mm ${pageHeight(paper, ratio)}mm; margin: 0 }`
}

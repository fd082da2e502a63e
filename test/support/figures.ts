/** What a test counted, said on the terminal and kept for the table in docs/reliability.md: a line of JSON in the file that `GASDESK_FIGURES` names. */

import { appendFileSync } from 'node:fs'
import type { PromiseName } from '../../scripts/reliability/promises.ts'

export const figures = (promise: PromiseName, counted: Readonly<Record<string, number>>): void => {
  const path = process.env.GASDESK_FIGURES
  if (path !== undefined && path !== '') appendFileSync(path, `${JSON.stringify({ promise, counted })}\n`)
  console.log(
    `${promise}: ${Object.entries(counted)
      .map(([what, count]) => `${count} ${what}`)
      .join(', ')}`,
  )
}

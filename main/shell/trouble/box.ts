/** The system's own message box for a trouble: it needs no page, no office and no file of ours. */

import type { Step, Trouble } from './kinds.ts'
import { stepsFor } from './kinds.ts'
import type { TroubleWords } from './words.ts'

export type Box = Readonly<{
  type: 'error' | 'warning'
  title: string
  message: string
  detail: string
  buttons: string[]
  defaultId: number
  cancelId: number
  noLink: true
  /** The step behind each button. */
  steps: readonly Step[]
}>

/** `freePort`: another port that can be had; null where none was found, then it is not offered. */
export type Facts = Readonly<{ folder: string; freePort: number | null }>

export const boxFor = (trouble: Trouble, words: TroubleWords, { folder, freePort }: Facts): Box => {
  const steps = stepsFor(trouble).filter((step) => step !== 'port' || freePort !== null)
  const { message, detail } = words.kinds[trouble]
  return {
    type: trouble === 'portTaken' ? 'warning' : 'error',
    title: words.title,
    message,
    detail: `${detail}\n\n${words.folder(folder)}`,
    buttons: steps.map((step) => (step === 'port' ? words.otherPort(freePort ?? 0) : words.steps[step])),
    defaultId: 0,
    // Escape and the cross: what keeps things as they are.
    cancelId: trouble === 'portTaken' ? 0 : steps.indexOf('quit'),
    noLink: true,
    steps,
  }
}

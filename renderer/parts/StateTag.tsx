/** A state as a word in a tint: the word says it, the colour only helps the eye. */

import type { ReactNode } from 'react'

export type Tone = 'wait' | 'run' | 'good' | 'bad' | 'plain'

export function StateTag({ tone, children }: Readonly<{ tone: Tone; children: ReactNode }>) {
  return <span className={`state state-${tone}`}>{children}</span>
}

/** What the list of calls is narrowed by, as it stands in the address. Pure. */

import type { CallFilter } from '../../../shared/contract/calls.ts'

export const callStates = ['all', 'waiting', 'taken', 'slow'] as const
export type CallState = (typeof callStates)[number]

export type CallQuery = Readonly<{
  text: string
  by: string | undefined
  state: CallState
  from: string | undefined
  to: string | undefined
}>

/** A caller who waited so long for somebody to take the call waited too long; the ring grows louder then. */
const slowSeconds = 120

const date = /^\d{4}-\d{2}-\d{2}$/
const dateIn = (text: string | undefined) => (text !== undefined && date.test(text) ? text : undefined)

export const readCallQuery = ({ text = '', by, state, from, to }: Readonly<Record<string, string>>): CallQuery => ({
  text,
  by: by || undefined,
  state: callStates.find((each) => each === state) ?? 'all',
  from: dateIn(from),
  to: dateIn(to),
})

/** Only what narrows. */
export const writeCallQuery = ({ text, by, state, from, to }: CallQuery): Record<string, string> => ({
  ...(text && { text }),
  ...(by && { by }),
  ...(state !== 'all' && { state }),
  ...(from && { from }),
  ...(to && { to }),
})

export const filterOf = ({ text, by, state, from, to }: CallQuery): CallFilter => ({
  ...(text && { text }),
  ...(by && { by }),
  ...(from && { from }),
  ...(to && { to }),
  ...(state === 'waiting' && { isTaken: false }),
  ...(state === 'taken' && { isTaken: true }),
  ...(state === 'slow' && { waitedSeconds: slowSeconds }),
})

/** Asks for the name of the person at the desk when an act needs it first, and hands it to every act after. */

import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react'
import { usePreference } from '../../parts/preference.ts'
import { PersonDialog } from './PersonDialog.tsx'
import { personPreference } from './person.ts'
import { useJoin } from './useJoin.ts'

type Person = Readonly<{
  /** Empty until somebody gave a name. */
  name: string
  /** The name, asked for if there is none; null when the person would rather not say and the act must not happen. */
  identify: () => Promise<string | null>
  /** Opens the question although there is a name. */
  change: () => void
}>

const PersonContext = createContext<Person | null>(null)

export function usePerson(): Person {
  const person = useContext(PersonContext)
  if (person === null) throw new Error('usePerson needs a PersonProvider above it')
  return person
}

export function PersonProvider({ children }: Readonly<{ children: ReactNode }>) {
  const [name] = usePreference(personPreference)
  const [isOpen, setOpen] = useState(false)
  const join = useJoin()
  const answer = useRef<(name: string | null) => void>(undefined)

  const ask = useCallback(
    () =>
      new Promise<string | null>((resolve) => {
        answer.current?.(null)
        answer.current = resolve
        setOpen(true)
      }),
    [],
  )
  const close = (given: string | null) => {
    if (given !== null) {
      personPreference.write(given)
      join(given)
    }
    setOpen(false)
    answer.current?.(given)
    answer.current = undefined
  }
  const identify = useCallback(async () => personPreference.read() || (await ask()), [ask])
  const change = useCallback(() => void ask(), [ask])

  return (
    <PersonContext value={{ name, identify, change }}>
      {children}
      <PersonDialog isOpen={isOpen} current={name} onAnswer={close} />
    </PersonContext>
  )
}

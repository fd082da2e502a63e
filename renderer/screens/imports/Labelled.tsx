/** A control with its word in front of it; the word belongs to the control for whoever cannot see that. */

import { type ReactNode, useId } from 'react'

type Props = Readonly<{ label: string; children: (id: string) => ReactNode }>

export function Labelled({ label, children }: Props) {
  const id = useId()
  return (
    <span className="imports-labelled">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </span>
  )
}

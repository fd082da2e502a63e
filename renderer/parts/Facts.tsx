/** Named facts of one thing, one under the other; a fact that is not there is left out. */

import { Fragment, type ReactNode } from 'react'

export type Fact = Readonly<{ key: string; label: string; value: ReactNode }>

export function Facts({ facts }: Readonly<{ facts: readonly Fact[] }>) {
  const shown = facts.filter(({ value }) => value !== null && value !== undefined && value !== '' && value !== false)
  return (
    <dl className="facts">
      {shown.map(({ key, label, value }) => (
        <Fragment key={key}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}

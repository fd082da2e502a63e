/** One part of the settings: a heading, and named rows under it. */

import { useId } from 'react'
import { type Fact, Facts } from '../../parts/Facts.tsx'

type Props = Readonly<{ title: string; why?: string; facts: readonly Fact[] }>

export function SettingsSection({ title, why, facts }: Props) {
  const id = useId()
  return (
    <section className="settings-section" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {why !== undefined && <p className="quiet">{why}</p>}
      <Facts facts={facts} />
    </section>
  )
}

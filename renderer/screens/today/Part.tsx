/** One part of the day, on its own sheet. */

import type { ReactNode } from 'react'

export function Part({ isWide = false, children }: Readonly<{ isWide?: boolean; children: ReactNode }>) {
  return <section className={isWide ? 'part is-wide' : 'part'}>{children}</section>
}

/** Formats of the shop's own zone, as soon as the office has told it. */

import type { ReactNode } from 'react'
import { FormatsProvider } from '../../parts/FormatsProvider.tsx'
import { useStatus } from './useStatus.ts'

const usualZone = 'Asia/Taipei'

export function ShopFormats({ children }: Readonly<{ children: ReactNode }>) {
  return <FormatsProvider zone={useStatus().data?.zone ?? usualZone}>{children}</FormatsProvider>
}

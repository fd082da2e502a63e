/** Puts the office within reach of every screen. */

import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { QueryClientProvider } from '@tanstack/react-query'
import { createContext, type ReactNode, useEffect, useMemo, useState } from 'react'
import type { OfficeClient } from './client.ts'
import type { Office } from './office.ts'
import { officeQueryClient } from './queryClient.ts'

/** Query keys and options of every call of the contract, e.g. `orpc.orders.list.queryOptions({ input })`. */
export type OfficeQueries = ReturnType<typeof officeQueries>
const officeQueries = (client: OfficeClient) => createTanstackQueryUtils(client)

type Held = Readonly<{ office: Office; orpc: OfficeQueries }>
export const OfficeContext = createContext<Held | null>(null)

export function OfficeProvider({ office, children }: Readonly<{ office: Office; children: ReactNode }>) {
  const [queryClient] = useState(officeQueryClient)
  const held = useMemo(() => ({ office, orpc: officeQueries(office.client) }), [office])
  useEffect(() => office.onReload(() => void queryClient.invalidateQueries()), [office, queryClient])
  return (
    <OfficeContext value={held}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </OfficeContext>
  )
}

/** The machine at the desk, where the desktop program shows the page; in a browser there is none. */

import { useQuery } from '@tanstack/react-query'
import { useOffice, useRefresh } from '../../bridge/hooks.ts'

/** `data`: undefined until it is known, null in a browser. */
export function useMachine() {
  const { orpc } = useOffice()
  useRefresh(['office'], orpc.machine.show.key())
  return useQuery(orpc.machine.show.queryOptions())
}

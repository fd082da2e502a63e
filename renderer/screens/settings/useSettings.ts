/** The shop's settings, kept fresh by whoever changes them. */

import { useQuery } from '@tanstack/react-query'
import { useOffice, useRefresh } from '../../bridge/hooks.ts'

export function useSettings() {
  const { orpc } = useOffice()
  useRefresh(['office'], orpc.settings.get.key())
  return useQuery(orpc.settings.get.queryOptions())
}

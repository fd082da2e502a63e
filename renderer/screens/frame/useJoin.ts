/** Adds a name that is new to the people of the shop, so that every desk offers it. */

import { useQueryClient } from '@tanstack/react-query'
import { useOffice } from '../../bridge/hooks.ts'
import { useSettings } from '../settings/useSettings.ts'

/** The name counts at once; where it cannot be kept for others (no answer, too many people) it still counts here. */
export function useJoin(): (name: string) => void {
  const { client, orpc } = useOffice()
  const queryClient = useQueryClient()
  const people = useSettings().data?.people
  return (name) => {
    if (people === undefined || people.includes(name)) return
    client.settings.change({ change: { addPerson: name }, by: name }).then(
      (settings) => queryClient.setQueryData(orpc.settings.get.queryKey(), settings),
      () => undefined,
    )
  }
}

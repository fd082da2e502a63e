/** One import as it stands, and what a person may do with it. */

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Import } from '../../../shared/contract/imports.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice, useRefresh } from '../../bridge/hooks.ts'
import { usePerson } from '../frame/PersonProvider.tsx'

export function useImport(id: string) {
  const { orpc } = useOffice()
  const options = orpc.imports.get.queryOptions({ input: { id } })
  useRefresh(['import'], options.queryKey)
  return useQuery(options)
}

type Act = 'confirm' | 'stop' | 'resume' | 'undo'

/** Each act asks who is at the desk first; the import is shown as the office answers. */
export function useImportActs(id: string) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client, orpc } = useOffice()
  const { identify } = usePerson()
  const queryClient = useQueryClient()
  const { mutate, isPending } = useMutation({
    mutationFn: async (act: Act): Promise<Import | null> => {
      const by = await identify()
      return by === null ? null : client.imports[act]({ id, by })
    },
    onSuccess: (now) => {
      if (now !== null) queryClient.setQueryData(orpc.imports.get.queryKey({ input: { id } }), now)
    },
    onError: (error) => message.error(t(`failures.${failureOf(error)?.code ?? 'unreachable'}.what`)),
  })
  return { act: mutate, isPending }
}

/** Makes a backup in a person's name; what went wrong is said on the screen by the office itself. */

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { failureOf } from '../../../bridge/failure.ts'
import { useOffice } from '../../../bridge/hooks.ts'
import { usePerson } from '../../frame/PersonProvider.tsx'

export function useBackUp() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { identify } = usePerson()
  const { client, orpc } = useOffice()
  const queryClient = useQueryClient()
  const act = useMutation({
    mutationFn: (by: string) => client.backups.make({ by }),
    onSuccess: (backups) => {
      queryClient.setQueryData(orpc.backups.show.queryKey(), backups)
      message.success(t('backups.made'))
    },
    onError: (error) => message.error(t(`failures.${failureOf(error)?.code ?? 'unreachable'}.what`)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: orpc.backups.show.key() }),
  })
  const backUp = async (): Promise<void> => {
    const by = await identify()
    if (by !== null) await act.mutateAsync(by).catch(() => undefined)
  }
  return { backUp, isMaking: act.isPending }
}

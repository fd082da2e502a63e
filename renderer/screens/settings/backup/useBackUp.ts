/** Makes a backup in a person's name; what went wrong is said on the screen by the office itself. */

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { failureOf } from '../../../bridge/failure.ts'
import { useOffice } from '../../../bridge/hooks.ts'
import { useInName } from '../../frame/useInName.ts'

export function useBackUp() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const inName = useInName()
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
  return { backUp: () => inName(act.mutateAsync), isMaking: act.isPending }
}

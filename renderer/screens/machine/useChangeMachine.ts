/** Changes what this machine does for the desk; what went wrong is said on the screen. */

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MachineChange } from '../../../shared/contract/machine.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'

export function useChangeMachine() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client, orpc } = useOffice()
  const queryClient = useQueryClient()
  const act = useMutation({
    mutationFn: (change: MachineChange) => client.machine.change({ change }),
    onSuccess: (machine) => {
      queryClient.setQueryData(orpc.machine.show.queryKey(), machine)
      message.success({ key: 'settings', content: t('settings.saved') })
    },
    onError: (error) => message.error(t(`failures.${failureOf(error)?.code ?? 'unreachable'}.what`)),
  })
  return { change: act.mutate }
}

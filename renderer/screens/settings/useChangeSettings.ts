/** Changes the shop's settings in a person's name. */

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SettingsChange } from '../../../shared/contract/settings.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { useInName } from '../frame/useInName.ts'

/** `change` resolves with whether it holds; what went wrong is said on the screen. */
export function useChangeSettings() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const inName = useInName()
  const { client, orpc } = useOffice()
  const queryClient = useQueryClient()
  const act = useMutation({
    mutationFn: (input: { change: SettingsChange; by: string }) => client.settings.change(input),
    onSuccess: (settings) => {
      queryClient.setQueryData(orpc.settings.get.queryKey(), settings)
      message.success({ key: 'settings', content: t('settings.saved') })
    },
    onError: (error) => message.error(t(`failures.${failureOf(error)?.code ?? 'unreachable'}.what`)),
  })
  const change = (wanted: SettingsChange) => inName((by) => act.mutateAsync({ change: wanted, by }))
  return { change, isChanging: act.isPending }
}

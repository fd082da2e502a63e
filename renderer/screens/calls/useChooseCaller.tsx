/** Says which of several customers with one number calls, in a person's name; the choice can be taken back at once. */

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { usePerson } from '../frame/PersonProvider.tsx'
import { Undoable, undoSeconds } from './Undoable.tsx'

type Chosen = Readonly<{ id: string; name: string }>

export function useChooseCaller(orderNo: string) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { identify } = usePerson()
  const { client, orpc } = useOffice()
  const queryClient = useQueryClient()
  const key = `caller-${orderNo}`

  const act = useMutation({
    mutationFn: ({ chosen, by }: { chosen: Chosen | null; by: string }) =>
      client.calls.chooseCaller({ orderNo, customerId: chosen?.id ?? null, by }),
    onSuccess: (_order, { chosen, by }) => {
      if (chosen === null) return message.destroy(key)
      const undo = () => act.mutate({ chosen: null, by })
      message.success({
        key,
        duration: undoSeconds,
        content: <Undoable words={t('calls.chosen', { name: chosen.name })} onUndo={undo} />,
      })
    },
    onError: (error) => {
      const code = failureOf(error)?.code ?? 'unreachable'
      message.error(code === 'conflict' ? t('calls.callerKnown') : t(`failures.${code}.what`))
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: orpc.calls.caller.key() }),
  })
  return {
    isChoosing: act.isPending,
    choose: async (chosen: Chosen) => {
      const by = await identify()
      if (by !== null) act.mutate({ chosen, by })
    },
  }
}

/** Takes a phone order in the name of the person at the desk; the first person wins and the other one is told who it was. */

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Order } from '../../../shared/domain/entities.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { usePerson } from '../frame/PersonProvider.tsx'

export function useTake() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { moment } = useFormats()
  const { identify } = usePerson()
  const { client, orpc } = useOffice()
  const queryClient = useQueryClient()

  const explain = (error: unknown) => {
    const failure = failureOf(error)
    const { by, at } = failure?.detail ?? {}
    if (failure?.code === 'conflict' && typeof by === 'string' && typeof at === 'number') {
      message.info(t('calls.alreadyTaken', { by, at: moment(at, Date.now()) }))
      return
    }
    message.error(t(`failures.${failure?.code ?? 'unreachable'}.what`))
  }
  const settle = () => queryClient.invalidateQueries({ queryKey: orpc.calls.waiting.key() })

  const act = useMutation({
    mutationFn: ({ call, by }: { call: Order; by: string }) => client.calls.acknowledge({ orderNo: call.orderNo, by }),
    onSuccess: (taken, { call, by }) => {
      queryClient.setQueryData(orpc.calls.waiting.queryKey(), (calls) => calls?.filter(({ orderNo }) => orderNo !== call.orderNo))
      queryClient.setQueryData(orpc.orders.get.queryKey({ input: { orderNo: taken.orderNo } }), taken)
      message.success(t('calls.taken', { by, name: call.customerName ?? t('calls.unknownCaller') }))
    },
    onError: explain,
    onSettled: settle,
  })
  return {
    isTaking: act.isPending,
    take: async (call: Order) => {
      const by = await identify()
      if (by !== null) act.mutate({ call, by })
    },
  }
}

/** Takes a phone order in the name of the person at the desk, at once on screen; the first person wins, and whoever took one by mistake gives it back. */

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Order } from '../../../shared/domain/entities.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { usePerson } from '../frame/PersonProvider.tsx'
import { Undoable, undoSeconds } from './Undoable.tsx'

type Act = Readonly<{ call: Order; by: string }>

export function useTake() {
  const { client, orpc } = useOffice()
  const { message } = App.useApp()
  const { t } = useTranslation()
  const { identify } = usePerson()
  const queryClient = useQueryClient()
  const explain = useExplanation()
  const waiting = orpc.calls.waiting.queryKey()
  const settle = () => queryClient.invalidateQueries({ queryKey: waiting })

  const giveBack = useMutation({
    mutationFn: ({ call, by }: Act) => client.calls.release({ orderNo: call.orderNo, by }),
    onError: explain,
    onSettled: settle,
  })
  const offerBack = (act: Act) => {
    const key = `taken-${act.call.orderNo}`
    const undo = () => {
      message.destroy(key)
      giveBack.mutate(act)
    }
    const words = t('calls.taken', { by: act.by, name: act.call.customerName ?? t('calls.unknownCaller') })
    message.success({ key, duration: undoSeconds, content: <Undoable words={words} onUndo={undo} /> })
  }
  const act = useMutation({
    mutationFn: ({ call, by }: Act) => client.calls.acknowledge({ orderNo: call.orderNo, by }),
    onMutate: async ({ call }) => {
      await queryClient.cancelQueries({ queryKey: waiting })
      queryClient.setQueryData(waiting, (calls) => calls?.filter(({ orderNo }) => orderNo !== call.orderNo))
    },
    onSuccess: (taken, done) => {
      queryClient.setQueryData(orpc.orders.get.queryKey({ input: { orderNo: taken.orderNo } }), taken)
      offerBack(done)
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

function useExplanation(): (error: unknown) => void {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { moment } = useFormats()
  return (error) => {
    const failure = failureOf(error)
    const { by, at } = failure?.detail ?? {}
    if (failure?.code === 'conflict' && typeof by === 'string' && typeof at === 'number')
      message.info(t('calls.alreadyTaken', { by, at: moment(at, Date.now()) }))
    else message.error(t(`failures.${failure?.code ?? 'unreachable'}.what`))
  }
}

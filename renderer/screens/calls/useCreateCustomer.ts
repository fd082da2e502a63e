/** Makes the caller of a phone order a customer, in a person's name; a number that somebody has already is said with their name. */

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CallerCustomer } from '../../../shared/contract/calls.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { usePerson } from '../frame/PersonProvider.tsx'

/** `onDone`: called once the customer is there. */
export function useCreateCustomer(orderNo: string, onDone: () => void) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { identify } = usePerson()
  const { client, orpc } = useOffice()
  const queryClient = useQueryClient()

  const explain = (error: unknown) => {
    const failure = failureOf(error)
    const { name } = failure?.detail ?? {}
    if (failure?.code === 'conflict') {
      message.warning(typeof name === 'string' ? t('calls.numberTaken', { name }) : t('calls.callerKnown'))
      void queryClient.invalidateQueries({ queryKey: orpc.calls.caller.key() })
      return
    }
    message.error(t(`failures.${failure?.code ?? 'unreachable'}.what`))
  }
  const act = useMutation({
    mutationFn: (input: { customer: CallerCustomer; by: string }) => client.customers.createFromCall({ orderNo, ...input }),
    onSuccess: ({ name }) => {
      message.success(t('calls.created', { name: name ?? '' }))
      void queryClient.invalidateQueries({ queryKey: orpc.calls.caller.key() })
      onDone()
    },
    onError: explain,
  })
  return {
    isCreating: act.isPending,
    create: async (customer: CallerCustomer) => {
      const by = await identify()
      if (by !== null) act.mutate({ customer, by })
    },
  }
}

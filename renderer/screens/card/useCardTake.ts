/** Takes a call from the card, in the name of the person at the desk; whoever has none is asked first. */

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Order } from '../../../shared/domain/entities.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { personPreference } from '../frame/person.ts'

export function useCardTake() {
  const { client, orpc } = useOffice()
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  const [asking, setAsking] = useState<Order | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const waiting = orpc.calls.waiting.queryKey()

  const act = useMutation({
    mutationFn: ({ orderNo }: Order) => client.calls.acknowledge({ orderNo, by: personPreference.read() }),
    onMutate: () => setTrouble(null),
    onSuccess: ({ orderNo }) => queryClient.setQueryData(waiting, (calls) => calls?.filter((call) => call.orderNo !== orderNo)),
    onError: (error) => {
      const failure = failureOf(error)
      const by = failure?.detail.by
      if (failure?.code === 'conflict' && typeof by === 'string') setTrouble(t('card.taken', { by }))
      else setTrouble(t(`failures.${failure?.code ?? 'unreachable'}.what`))
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: waiting }),
  })
  return {
    isTaking: act.isPending,
    /** The call that waits for a name. */
    asking,
    trouble,
    take: (call: Order) => {
      if (personPreference.read() === '') setAsking(call)
      else if (!act.isPending) act.mutate(call)
    },
    answer: (name: string | null) => {
      setAsking(null)
      if (name === null || asking === null) return
      personPreference.write(name)
      act.mutate(asking)
    },
  }
}

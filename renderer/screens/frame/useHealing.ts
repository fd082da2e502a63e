/** Asks again for what failed while the office was out of reach, as soon as it is heard again: the person presses nothing. */

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Connection } from '../../bridge/office.ts'

export function useHealing({ state }: Connection): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    if (state === 'up') void queryClient.refetchQueries({ predicate: (query) => query.state.status === 'error' })
  }, [state, queryClient])
}

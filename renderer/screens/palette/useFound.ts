/** Asks the office at each keystroke; the answer before stays until the next is there, so that nothing flickers. */

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '../../bridge/hooks.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { go } from '../../parts/route.ts'
import { type Hit, hitsOf } from './hits.ts'

/** Long enough to go back by a letter without asking again, short enough never to show old amounts. */
const keptMs = 5_000

/** `text`: trimmed; nothing is asked while it is empty. */
export function useFound(text: string) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { orpc } = useOffice()
  const answer = useQuery(
    orpc.find.queryOptions({
      input: { text },
      enabled: text !== '',
      placeholderData: keepPreviousData,
      staleTime: keptMs,
      gcTime: keptMs,
    }),
  )
  const { data } = answer
  const unnamed = t('customers.unnamed')
  const hits = useMemo<Hit[]>(
    () => (data === undefined || text === '' ? [] : hitsOf({ formats, unnamed, go }, data)),
    [data, text, formats, unnamed],
  )
  const isSettled = text === '' || (answer.isSuccess && !answer.isPlaceholderData)
  return { hits, isSettled, error: text === '' ? null : answer.error, retry: () => void answer.refetch() }
}

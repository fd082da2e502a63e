/** How answers of the office are kept on the page. The office is on this machine: being offline never stops a question. */

import { QueryClient } from '@tanstack/react-query'
import { failureOf } from './failure.ts'

const unansweredTries = 2
/** What left the screen is kept for a step aside and back, and not for all who called in the last minutes. */
const keptMs = 60_000

export const officeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        gcTime: keptMs,
        // Pushed changes say when an answer is old; time does not.
        staleTime: Number.POSITIVE_INFINITY,
        // Only what is on screen hears of changes, so whatever comes back to it is asked for again.
        refetchOnMount: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // What the office answered it would answer again; only silence is worth another try.
        retry: (failures, error) => failureOf(error) === null && failures < unansweredTries,
      },
      // A person's act is never repeated behind their back.
      mutations: { networkMode: 'always', retry: false, gcTime: keptMs },
    },
  })

/** Starts a dry run; a file that is in the books already is said, not repeated. */

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ImportMapping } from '../../../shared/contract/importMapping.ts'
import type { Import, ImportPrecedence } from '../../../shared/contract/imports.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { usePerson } from '../frame/PersonProvider.tsx'
import type { TextReading } from './TextChoice.tsx'

type Question = Readonly<{ mappings: ImportMapping[]; text: TextReading; precedence: ImportPrecedence }>

export function useCompare(id: string, onCompared: () => void) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { client, orpc } = useOffice()
  const { identify } = usePerson()
  const queryClient = useQueryClient()
  const { mutate, isPending } = useMutation({
    mutationFn: async (question: Question): Promise<Import | null> => {
      const by = await identify()
      return by === null ? null : client.imports.compare({ id, by, ...question })
    },
    onSuccess: (now) => {
      if (now === null) return
      queryClient.setQueryData(orpc.imports.get.queryKey({ input: { id } }), now)
      onCompared()
    },
    onError: (error) => {
      const failure = failureOf(error)
      if (failure?.detail.busy === true) message.warning(t('imports.busy'))
      else if (failure?.detail.sameAs !== undefined) message.info(t('imports.sameAlready'))
      else message.error(t(`failures.${failure?.code ?? 'unreachable'}.what`))
    },
  })
  return { compare: mutate, isPending }
}

/** Hands out the file for whoever helps: the desktop program asks where to, a browser puts it among its downloads. */

import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { saveFile } from '../../parts/saveFile.ts'
import { usePerson } from '../frame/PersonProvider.tsx'
import { useMachine } from './useMachine.ts'

export function useSaveDiagnostics() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { identify } = usePerson()
  const { client } = useOffice()
  const { data: machine } = useMachine()

  const inBrowser = async (by: string) => {
    const { fileName, text } = await client.settings.diagnostics({ by })
    saveFile(new Blob([text], { type: 'application/json' }), fileName)
    message.success(t('settings.diagnosticsMade', { fileName }))
  }
  const atDesk = async (by: string) => {
    const { isSaved } = await client.machine.saveDiagnostics({ by })
    if (isSaved) message.success(t('machine.diagnosticsSaved'))
  }
  const act = useMutation({
    mutationFn: (by: string) => (machine ? atDesk(by) : inBrowser(by)),
    onError: (error) => message.error(t(`failures.${failureOf(error)?.code ?? 'unreachable'}.what`)),
  })
  return {
    isSaving: act.isPending,
    save: async () => {
      const by = await identify()
      if (by !== null) act.mutate(by)
    },
  }
}

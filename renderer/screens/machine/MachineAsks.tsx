/** Does at the desk what the desktop program asks of it: shows an address, opens the search, rings where the card cannot. Nothing in a browser. */

import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '../../bridge/hooks.ts'
import { go } from '../../parts/route.ts'
import type { DeskDialog } from '../frame/DeskDialogs.tsx'
import { focusWorkspace, toQueue } from '../frame/steps.ts'
import { useAsks } from './useAsks.ts'
import { useMachine } from './useMachine.ts'
import { useMachineSound } from './useMachineSound.ts'
import { useSaveDiagnostics } from './useSaveDiagnostics.ts'

type Props = Readonly<{ onShow: (dialog: DeskDialog) => void }>

export function MachineAsks({ onShow }: Props) {
  const { data: machine } = useMachine()
  return machine ? <Asked onShow={onShow} /> : null
}

function Asked({ onShow }: Props) {
  const sound = useMachineSound()
  const { save } = useSaveDiagnostics()
  useLanguageTold()
  useAsks('desk', (ask) => {
    sound(ask)
    if (ask.is === 'go') {
      go(ask.path)
      focusWorkspace()
    }
    if (ask.is !== 'show') return
    if (ask.what === 'queue') toQueue()
    else if (ask.what === 'diagnostics') void save()
    else onShow(ask.what)
  })
  return null
}

/** The program speaks the language of the page. */
function useLanguageTold(): void {
  const { client } = useOffice()
  const { i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'zh-TW'
  useEffect(() => {
    // What it could not be told now it is told at the next start.
    void client.machine.change({ change: { language } }).catch(() => undefined)
  }, [client, language])
}

/** Puts the slip that is on the page on paper: at the desk on the chosen printer without a dialog, else by the system's own dialog. */

import type { PrintResult } from '../../../shared/contract/machine.ts'
import type { Paper } from '../../../shared/contract/slips.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { useMachine } from '../machine/useMachine.ts'
import { pageHeight } from './paper.ts'

/** Resolves with what became of it; null where the dialog was shown, which only the person knows. */
export function useSlipPrinter(): (paper: Paper) => Promise<PrintResult | null> {
  const { client } = useOffice()
  const { data: machine } = useMachine()
  return async (paper) => {
    const slip = document.querySelector('.slip')
    if (!machine?.printer || slip === null) {
      window.print()
      return null
    }
    const { width, height } = slip.getBoundingClientRect()
    return client.machine.print({ paper, heightMm: pageHeight(paper, height / width) })
  }
}

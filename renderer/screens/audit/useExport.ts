/** Takes the filtered log out as a file of this browser's downloads, piece by piece: the page holds each piece only until the browser has it. */

import { useTranslation } from 'react-i18next'
import type { AuditExportEnd, AuditExportForm } from '../../../shared/contract/audit.ts'
import type { AuditFilter } from '../../../shared/contract/lists.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { useFormats } from '../../parts/FormatsProvider.tsx'
import { saveFile } from '../../parts/saveFile.ts'
import { type Tell, useExportRun } from '../exports/useExportRun.ts'
import { usePageFrame } from './exportFile/usePageFrame.ts'

const types: Record<AuditExportForm, Readonly<{ ending: string; type: string }>> = {
  csv: { ending: 'csv', type: 'text/csv' },
  json: { ending: 'html', type: 'text/html' },
}

export function useExport(filter: AuditFilter) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const { dateOf } = useFormats()
  const frame = usePageFrame(filter)
  const { state, run, stop } = useExportRun()

  /** The browser keeps a Blob's bytes outside the page, on disk when they are many. */
  const gather = async (form: AuditExportForm, by: string, tell: Tell, signal: AbortSignal) => {
    const parts: Blob[] = []
    let end: AuditExportEnd | null = null
    for await (const piece of await client.audit.export({ form, filter, by }, { signal })) {
      if (piece.text !== '') parts.push(new Blob([form === 'json' ? frame.block(piece.text) : piece.text]))
      end = piece.end
      tell({ kind: 'running', done: piece.done, total: piece.total })
    }
    return { parts, end }
  }

  const start = (form: AuditExportForm) =>
    run(async (by, tell, signal) => {
      const { parts, end } = await gather(form, by, tell, signal)
      if (end === null) throw new Error('the export ended before its end')
      const { ending, type } = types[form]
      const name = t('audit.fileName', { day: dateOf(Date.now()), ending })
      const whole = form === 'csv' ? parts : [await frame.start(), ...parts, frame.end({ by, end })]
      saveFile(new Blob(whole, { type }), name)
      tell({ kind: 'done', rows: end.rows, name })
    })
  return { state, start, stop }
}

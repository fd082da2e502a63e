/** Takes a list out as a file: the office writes it, tells how far it is, and the browser fetches it when it is whole. */

import { useTranslation } from 'react-i18next'
import type { Exported, ExportSubject } from '../../../shared/contract/exports.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { useExportRun } from './useExportRun.ts'

const hrefOf = ({ id }: Exported): string => `/exports/${id}`

/** As a press on a link does, so that the browser streams the file to the disk and the page never holds it. */
function fetchFile(file: Exported): void {
  const link = document.createElement('a')
  link.href = hrefOf(file)
  link.download = file.name
  link.click()
}

export function useListExport() {
  const { i18n } = useTranslation()
  const { client } = useOffice()
  const { state, run, stop } = useExportRun()
  const start = (subject: ExportSubject) =>
    run(async (by, tell, signal) => {
      const language = i18n.language === 'en' ? 'en' : 'zh-TW'
      for await (const { done, total, file } of await client.takeOut({ subject, language, by }, { signal })) {
        if (file === null) tell({ kind: 'running', done, total: total ?? 0 })
        else {
          fetchFile(file)
          tell({ kind: 'done', rows: done, name: file.name, href: hrefOf(file) })
        }
      }
    })
  return { state, start, stop }
}

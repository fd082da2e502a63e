/** Takes a list out as a file: the office writes it, tells how far it is, and the browser fetches it when it is whole. */

import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Exported, ExportSubject } from '../../../shared/contract/exports.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import type { ExportState } from '../../parts/export/exportState.ts'
import { usePerson } from '../frame/PersonProvider.tsx'

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
  const { identify } = usePerson()
  const [state, setState] = useState<ExportState>({ kind: 'idle' })
  const running = useRef<AbortController>(null)
  useEffect(() => () => running.current?.abort(), [])

  const follow = async (subject: ExportSubject, by: string, signal: AbortSignal) => {
    const language = i18n.language === 'en' ? 'en' : 'zh-TW'
    for await (const { done, total, file } of await client.takeOut({ subject, language, by }, { signal })) {
      if (file === null) setState({ kind: 'running', done, total: total ?? 0 })
      else {
        fetchFile(file)
        setState({ kind: 'done', rows: done, name: file.name, href: hrefOf(file) })
      }
    }
  }

  const start = async (subject: ExportSubject) => {
    const by = await identify()
    if (by === null) return
    const stopper = new AbortController()
    running.current = stopper
    setState({ kind: 'running', done: 0, total: 0 })
    try {
      await follow(subject, by, stopper.signal)
    } catch (error) {
      if (!stopper.signal.aborted) setState({ kind: 'failed', code: failureOf(error)?.code ?? 'unreachable' })
    }
  }
  const stop = () => {
    running.current?.abort()
    setState({ kind: 'idle' })
  }
  return { state, start, stop }
}

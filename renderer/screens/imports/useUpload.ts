/** Sends a file to the office piece by piece, so that neither side ever holds more of it than a piece; then opens it. */

import { useEffect, useRef, useState } from 'react'
import type { FailureCode } from '../../../shared/contract/failures.ts'
import { largestImportFile, largestImportPiece } from '../../../shared/domain/imports.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'
import { go } from '../../parts/route.ts'
import { usePerson } from '../frame/PersonProvider.tsx'
import { base64Of } from './base64.ts'

type UploadState =
  | Readonly<{ kind: 'idle' }>
  | Readonly<{ kind: 'sending'; sent: number; size: number }>
  | Readonly<{ kind: 'unfit'; why: 'empty' | 'large'; name: string }>
  | Readonly<{ kind: 'failed'; code: FailureCode | 'unreachable' }>

const unfitness = (file: File): 'empty' | 'large' | null => {
  if (file.size === 0) return 'empty'
  return file.size > largestImportFile ? 'large' : null
}

export function useUpload() {
  const { client } = useOffice()
  const { identify } = usePerson()
  const [state, setState] = useState<UploadState>({ kind: 'idle' })
  const running = useRef<AbortController>(null)
  useEffect(() => () => running.current?.abort(), [])

  const send = async (file: File, by: string, signal: AbortSignal): Promise<string> => {
    const { id } = await client.imports.begin({ fileName: file.name, size: file.size, by }, { signal })
    for (let offset = 0; offset < file.size; offset += largestImportPiece) {
      setState({ kind: 'sending', sent: offset, size: file.size })
      const data = await base64Of(file.slice(offset, offset + largestImportPiece))
      await client.imports.piece({ id, offset, data }, { signal })
    }
    return id
  }

  const take = async (file: File) => {
    const why = unfitness(file)
    if (why !== null) return setState({ kind: 'unfit', why, name: file.name })
    const by = await identify()
    if (by === null) return
    const stopper = new AbortController()
    running.current = stopper
    setState({ kind: 'sending', sent: 0, size: file.size })
    try {
      go(['settings', 'import', await send(file, by, stopper.signal)])
    } catch (error) {
      if (!stopper.signal.aborted) setState({ kind: 'failed', code: failureOf(error)?.code ?? 'unreachable' })
    }
  }

  const stop = () => {
    running.current?.abort()
    setState({ kind: 'idle' })
  }
  return { state, take, stop }
}

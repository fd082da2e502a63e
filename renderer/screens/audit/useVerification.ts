/** Follows a check of the audit log's chain from its start to its answer; it stops when it is stopped or nobody looks any more. */

import { useEffect, useRef, useState } from 'react'
import type { AuditProgress } from '../../../shared/contract/audit.ts'
import type { FailureCode } from '../../../shared/contract/failures.ts'
import type { AuditVerification } from '../../../shared/contract/office.ts'
import { failureOf } from '../../bridge/failure.ts'
import { useOffice } from '../../bridge/hooks.ts'

/** `progress` is null until the first piece is checked. */
export type Verification =
  | Readonly<{ kind: 'idle' }>
  | Readonly<{ kind: 'running'; progress: AuditProgress | null }>
  | Readonly<{ kind: 'done'; result: AuditVerification }>
  | Readonly<{ kind: 'failed'; code: FailureCode | 'unreachable' }>

const idle: Verification = { kind: 'idle' }

export function useVerification() {
  const { client } = useOffice()
  const [verification, setVerification] = useState<Verification>(idle)
  const running = useRef<AbortController>(null)
  useEffect(() => () => running.current?.abort(), [])

  const start = async () => {
    const stopper = new AbortController()
    running.current = stopper
    setVerification({ kind: 'running', progress: null })
    try {
      for await (const progress of await client.audit.verify(undefined, { signal: stopper.signal })) {
        const { result } = progress
        setVerification(result === null ? { kind: 'running', progress } : { kind: 'done', result })
      }
    } catch (error) {
      if (!stopper.signal.aborted) setVerification({ kind: 'failed', code: failureOf(error)?.code ?? 'unreachable' })
    }
  }
  const stop = () => {
    running.current?.abort()
    setVerification(idle)
  }
  return { verification, start, stop }
}

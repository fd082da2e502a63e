/** The two long works on the audit log as streams: pieces as fast as somebody takes them, and none once nobody does. */

import type { AuditExportEnd, AuditExportForm, AuditExportPiece, AuditProgress } from '../../../shared/contract/audit.ts'
import type { AuditFilter } from '../../../shared/contract/lists.ts'
import type { ReadName, ReadOutput } from '../threads/store.ts'
import type { ApiContext } from './context.ts'

type Listener = Readonly<{ context: ApiContext; signal?: AbortSignal | undefined }>

const options = (signal: AbortSignal | undefined) => (signal === undefined ? {} : { signal })

type Step = ReadOutput<Extract<ReadName, 'audit.verify'>>

/** The head is read anew for each piece: the log may have grown since, and its last piece must not lie behind it. */
export async function* verifyLog({ context, signal }: Listener): AsyncGenerator<AuditProgress, void, void> {
  const { store, clock, auditHead } = context
  const start = clock.monotonic()
  for (let before: Step['verified'] | null = null; ; ) {
    const step: Step = await store.read('audit.verify', { before, head: auditHead() }, options(signal))
    const { verified, total, result } = step
    const seconds = (clock.monotonic() - start) / 1_000
    yield { checked: verified.checked, total, perSecond: seconds > 0 ? Math.round(verified.checked / seconds) : 0, result }
    if (result !== null) return
    before = verified
  }
}

type Export = Readonly<{ filter: AuditFilter; form: AuditExportForm; by: string }>

const record = ({ store, clock }: ApiContext, { filter, form, by }: Export, end: AuditExportEnd, isWhole: boolean) =>
  store.write('act', {
    at: clock.now(),
    action: 'AUDIT_EXPORTED',
    actor: by,
    status: isWhole ? 'SUCCESS' : 'FAILED',
    rejectCause: isWhole ? null : 'cancelled',
    detail: { form, filter, rows: end.rows, first: end.first, last: end.last },
  })

/** Nothing is handed over whole that the log does not know of: the entry is written before the last piece is given. */
export async function* exportLog({
  context,
  input,
  signal,
}: Listener & Readonly<{ input: Export }>): AsyncGenerator<AuditExportPiece, void, void> {
  const { filter, form } = input
  const { span, head } = await context.store.read('audit.exportRange', { filter }, options(signal))
  const { first, last } = span ?? { first: 1, last: 0 }
  const total = last - first + 1
  let rows = 0
  let isWhole = false
  const end = (): AuditExportEnd => ({ rows, first: span?.first ?? null, last: span?.last ?? null, head })
  try {
    for (let after: number | null = null; ; ) {
      const request = { filter, form, first, after, last }
      const piece: ReadOutput<'audit.exportPiece'> = await context.store.read('audit.exportPiece', request, options(signal))
      rows += piece.rows
      isWhole = piece.isLast
      if (isWhole) await record(context, input, end(), true)
      yield { text: piece.text, done: piece.at - first + 1, total, end: isWhole ? end() : null }
      if (isWhole) return
      after = piece.at
    }
  } finally {
    if (!isWhole) await record(context, input, end(), false)
  }
}

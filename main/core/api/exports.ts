/** Takes a list out as a file: tells how far it is, and hands nothing over that the audit log does not know of. */

import type { Exported, ExportLanguage, ExportProgress, ExportSubject } from '../../../shared/contract/exports.ts'
import { isFault } from '../base/fault.ts'
import type { ApiContext } from './context.ts'

type Wanted = Readonly<{ subject: ExportSubject; language: ExportLanguage; by: string }>
type Call = Readonly<{ context: ApiContext; input: Wanted; signal?: AbortSignal | undefined }>

const detailOf = ({ list, form, filter }: ExportSubject) => ({ list, form, filter })

const recordWhole = ({ store, clock }: ApiContext, { subject, by }: Wanted, { rows, bytes, sha256 }: Exported) =>
  store.write('act', {
    at: clock.now(),
    action: 'EXPORTED',
    actor: by,
    status: 'SUCCESS',
    detail: { ...detailOf(subject), rows, bytes, sha256 },
  })

const recordBroken = ({ store, clock }: ApiContext, { subject, by }: Wanted, done: number, cause: string) =>
  store.write('act', {
    at: clock.now(),
    action: 'EXPORTED',
    actor: by,
    status: 'FAILED',
    rejectCause: cause,
    detail: { ...detailOf(subject), done },
  })

/** Takes the file away again where it cannot be recorded. */
const handOver = async (context: ApiContext, wanted: Wanted, file: Exported): Promise<void> => {
  try {
    await recordWhole(context, wanted, file)
  } catch (error) {
    context.exports.drop(file.id)
    throw error
  }
}

/** An export that somebody stops, or that fails, is in the log as well. */
export async function* takeOut({ context, input, signal }: Call): AsyncGenerator<ExportProgress, void, void> {
  let cause: string | null = 'cancelled'
  let done = 0
  try {
    for await (const step of context.exports.run(input, signal)) {
      done = step.done
      if (step.file !== null) {
        await handOver(context, input, step.file)
        cause = null
      }
      yield step
    }
  } catch (error) {
    cause = isFault(error) ? error.code : 'internal'
    throw error
  } finally {
    if (cause !== null) await recordBroken(context, input, done, cause)
  }
}

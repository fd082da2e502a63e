/** A file with one event on each line, exactly as the guide's senders would have sent it. */

import { type PushRecord, recordOf } from './record.ts'
import { linesOf } from './text.ts'

export async function* jsonLineRecords(pieces: AsyncIterable<string>): AsyncGenerator<PushRecord> {
  let line = 0
  for await (const text of linesOf(pieces)) {
    line += 1
    if (text.trim() !== '') yield recordOf(line, text.trim())
  }
}

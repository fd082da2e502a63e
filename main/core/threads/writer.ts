/** Entry of the writer thread. */

import { workerData } from 'node:worker_threads'
import { operations } from './operations.ts'
import type { ThreadStart } from './protocol.ts'
import { serveWriter } from './serveWriter.ts'

await serveWriter(workerData as ThreadStart, operations)

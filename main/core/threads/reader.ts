/** Entry of a reader thread. */

import { workerData } from 'node:worker_threads'
import type { ThreadStart } from './protocol.ts'
import { reads } from './reads.ts'
import { serveReader } from './serveReader.ts'

serveReader(workerData as ThreadStart, reads)

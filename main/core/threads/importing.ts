/** Entry of the importing thread. */

import { workerData } from 'node:worker_threads'
import type { ImportingStart } from './importingProtocol.ts'
import { serveImporting } from './serveImporting.ts'

serveImporting(workerData as ImportingStart)

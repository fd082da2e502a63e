/** Entry of a thread that reads one file and ends. */

import { workerData } from 'node:worker_threads'
import { serveWorkbook } from './serveWorkbook.ts'
import type { WorkbookStart } from './workbookProtocol.ts'

await serveWorkbook(workerData as WorkbookStart)

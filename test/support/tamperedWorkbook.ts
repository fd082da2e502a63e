/** Entry of a file's thread that behaves as the path of its file says, where no real file would make the product's own do so. */

import { workerData } from 'node:worker_threads'
import type { WorkbookStart } from '../../main/core/threads/workbookProtocol.ts'

const { port, job } = workerData as WorkbookStart

const ways: Readonly<Record<string, () => void>> = {
  throw: () => {
    throw new Error('a fault in the parser')
  },
  leave: () => process.exit(0),
  loop: () => {
    for (;;);
  },
  fill: () => {
    const kept: string[][] = []
    for (;;) kept.push(Array.from({ length: 10_000 }, (_, index) => `text ${kept.length} ${index}`))
  },
  print: () => {
    console.log('what a library prints')
    port.postMessage({ kind: 'done' })
    port.close()
  },
}

ways[job.path]?.()
